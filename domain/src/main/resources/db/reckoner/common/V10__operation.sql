-- SPDX-License-Identifier: Apache-2.0
-- What the API needs to be in operation: who may ask, what was asked, what was answered.

create sequence audit_entry_seq start with 1 increment by 50;

-- One row, locked by whoever records a decision on a version of the ledger: of two that saw the
-- same version, one comes first.
create table decision_guard (
  id integer primary key
);
insert into decision_guard (id) values (1);

-- Tokens of machines. Only the digest of the secret is kept. A token is revoked by an update, so
-- this table is not append-only; that it was made and revoked stands in the audit log.
create table api_token (
  token_id varchar(16) primary key,
  secret_sha256 varchar(64) not null,
  name varchar(200) not null,
  role varchar(10) not null,
  created_by varchar(200) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone
);

-- Who did what. Append-only.
create table audit_entry (
  id bigint primary key,
  happened_at timestamp(6) with time zone not null,
  who varchar(200) not null,
  role varchar(10),
  action varchar(40) not null,
  target varchar(2100) not null,
  status integer not null
);

-- What was answered to a request with an Idempotency-Key, for a day. No fact.
create table remembered_answer (
  request_key varchar(64) primary key,
  fingerprint varchar(64) not null,
  begun_at timestamp(6) with time zone not null,
  status integer,
  location varchar(2100),
  body text
);
