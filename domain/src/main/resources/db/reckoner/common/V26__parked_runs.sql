-- SPDX-License-Identifier: Apache-2.0
-- What a run was asked for, so that one that is parked when its process ends can be gone on with
-- by the next. Null where that cannot be said in words, such as bytes that were handed over.
alter table ingest_run add column request text;
