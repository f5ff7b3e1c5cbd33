-- SPDX-License-Identifier: Apache-2.0
-- A decision that carries a claim holds words of a document: once that is erased, they may be
-- blanked like the document's own.
create or replace function blanked_when_erased() returns trigger language plpgsql as $$
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
      when 'decision' then
        array(select w.id from work w where w.work_key = was ->> 'work_key')
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

drop trigger decision_append_only on decision;
create trigger decision_append_only before update or delete on decision
  for each row execute function blanked_when_erased();
