-- SPDX-License-Identifier: Apache-2.0
-- When this database was made, by which what is kept beside it tells it from another. One row.
create table ledger_origin (
  id integer primary key,
  made_at timestamp(6) with time zone not null
);
insert into ledger_origin (id, made_at) values (1, current_timestamp);
