-- SPDX-License-Identifier: Apache-2.0
-- Of an erased work, and of nothing else, rows may be blanked: a column either stays as it was or
-- becomes null, empty or an empty list. Nothing is removed.

create function blanked_when_erased() returns trigger language plpgsql as $$
declare
  was jsonb;
  becomes jsonb;
  works bigint[];
  blank boolean;
begin
  if tg_op = 'UPDATE' then
    was := to_jsonb(old);
    becomes := to_jsonb(new);
    works := case tg_table_name
      when 'text' then
        array(select d.work_id from document d where d.text_id = (was ->> 'id')::bigint)
      when 'observation' then
        array(select c.work_id from claim c where c.id = (was ->> 'claim_id')::bigint)
      when 'evidence' then
        array(select c.work_id from observation o join claim c on c.id = o.claim_id
          where o.id = (was ->> 'observation_id')::bigint)
      else array[(was ->> 'work_id')::bigint]
    end;
    select bool_and(n.value is not distinct from w.value or n.value is null or n.value in ('', '[]'))
      into blank
      from jsonb_each_text(becomes) n join jsonb_each_text(was) w using (key);
    if blank and cardinality(works) > 0 and not exists (
        select 1 from unnest(works) as of_row (work_id)
        where not exists (select 1 from erasure e where e.work_id = of_row.work_id)) then
      return new;
    end if;
  end if;
  raise exception '% is append-only: rows are added, never changed or removed', tg_table_name
    using errcode = 'restrict_violation';
end
$$;

drop trigger text_append_only on text;
create trigger text_append_only before update or delete on text
  for each row execute function blanked_when_erased();

drop trigger document_append_only on document;
create trigger document_append_only before update or delete on document
  for each row execute function blanked_when_erased();

drop trigger frame_append_only on frame;
create trigger frame_append_only before update or delete on frame
  for each row execute function blanked_when_erased();

drop trigger claim_append_only on claim;
create trigger claim_append_only before update or delete on claim
  for each row execute function blanked_when_erased();

drop trigger observation_append_only on observation;
create trigger observation_append_only before update or delete on observation
  for each row execute function blanked_when_erased();

drop trigger evidence_append_only on evidence;
create trigger evidence_append_only before update or delete on evidence
  for each row execute function blanked_when_erased();

drop trigger notice_append_only on notice;
create trigger notice_append_only before update or delete on notice
  for each row execute function blanked_when_erased();

create trigger erasure_append_only before update or delete on erasure
  for each row execute function append_only();
create trigger erasure_no_truncate before truncate on erasure
  for each statement execute function append_only();
