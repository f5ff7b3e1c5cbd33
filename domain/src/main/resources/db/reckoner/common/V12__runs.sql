-- SPDX-License-Identifier: Apache-2.0
-- Runs are on record from the moment they are asked for. The process that carries one out shows
-- with beat_at that it is alive, and looks at cancel_asked, which another process may set.
alter table ingest_run add column asked_by varchar(200);
alter table ingest_run add column asked_at timestamp(6) with time zone;
alter table ingest_run add column done integer default 0 not null;
alter table ingest_run add column beat_at timestamp(6) with time zone;
alter table ingest_run add column cancel_asked boolean default false not null;
alter table ingest_run alter column started_at drop not null;
create index ingest_run_state on ingest_run (state);
