-- SPDX-License-Identifier: Apache-2.0
-- What frames, claims, observations and evidence refer to is looked for once for all rows of a
-- statement. A foreign key looks it up for every row and locks what it finds, with an entry in the
-- log for each lock. The lock is against removal, and rows of these tables are never removed and
-- never get another id or reference: the triggers that keep them so see to it. To look when they
-- are added is therefore enough. Always by index, whatever the planner thinks of a table that has
-- just grown.

create function added_to_work() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if exists (select 1 from added a where not exists
      (select 1 from work w where w.id = a.work_id)) then
    raise exception 'A row of % refers to a work that is not there', tg_table_name
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;

create function observation_added() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if exists (select 1 from added a where not exists
        (select 1 from claim c where c.id = a.claim_id))
      or exists (select 1 from added a where not exists
        (select 1 from frame f where f.id = a.frame_id))
      or exists (select 1 from added a where not exists
        (select 1 from extraction x where x.id = a.extraction_id)) then
    raise exception 'An observation refers to a claim, frame or extraction that is not there'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;

create function evidence_added() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if exists (select 1 from added a where not exists
      (select 1 from observation o where o.id = a.observation_id)) then
    raise exception 'Evidence refers to an observation that is not there'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;

alter table frame drop constraint frame_work_id_fkey;
create trigger frame_added after insert on frame referencing new table as added
  for each statement execute function added_to_work();

alter table claim drop constraint claim_work_id_fkey;
create trigger claim_added after insert on claim referencing new table as added
  for each statement execute function added_to_work();

alter table observation drop constraint observation_extraction_id_fkey;
alter table observation drop constraint observation_claim_id_fkey;
alter table observation drop constraint observation_frame_id_fkey;
create trigger observation_added after insert on observation referencing new table as added
  for each statement execute function observation_added();

alter table evidence drop constraint evidence_observation_id_fkey;
create trigger evidence_added after insert on evidence referencing new table as added
  for each statement execute function evidence_added();
