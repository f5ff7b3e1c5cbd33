-- SPDX-License-Identifier: Apache-2.0
-- In which order facts were recorded: what has come in after a position is what stands after it
-- here. Ids do not tell, since every writer takes them from a block of its own.

-- One row: the last position. Whoever records a fact counts it up at the end of the transaction,
-- and the next waits for that transaction, so that positions are in the order of commits.
create table journal_end (
  id integer primary key,
  last_position bigint not null
);

-- Each row names one thing of which something new is known. Append-only.
create table journal (
  position bigint primary key,
  work_id bigint references work,
  decision_id bigint references decision,
  incident_number integer references number_allocation
);
create index journal_work on journal (work_id);

insert into journal (position, work_id)
  select row_number() over (order by id), id from work;
insert into journal (position, decision_id)
  select (select count(*) from journal) + row_number() over (order by id), id from decision;
insert into journal (position, incident_number)
  select (select count(*) from journal) + row_number() over (order by incident_number),
    incident_number
  from number_allocation;
insert into journal_end (id, last_position) select 1, count(*) from journal;
