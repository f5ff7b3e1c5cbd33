-- SPDX-License-Identifier: Apache-2.0
-- A report is long work, too: it is on record as a run of its own kind, with the step that it is
-- at, and what came of it is kept for a while. Derived from the ledger and no fact: it may be
-- removed, and is when a document is erased that it may quote.
alter table ingest_run add column kind varchar(16) default 'INGEST' not null;
alter table ingest_run add column step varchar(40);
alter table ingest_run add column result varchar(200);

create table report_result (
  run_key varchar(36) primary key,
  file_name varchar(100) not null,
  media_type varchar(100) not null,
  -- Of whoever asked; what is in it may be shown to nobody who is cleared for less.
  audience varchar(16) not null,
  -- How many documents had been erased when the work began. Where more are now, it holds no more.
  erasures bigint not null,
  size bigint not null,
  made_at timestamp(6) with time zone not null
);

create table report_part (
  run_key varchar(36) not null references report_result (run_key) on delete cascade,
  ordinal integer not null,
  bytes bytea not null,
  primary key (run_key, ordinal)
);
