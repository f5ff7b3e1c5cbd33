-- SPDX-License-Identifier: Apache-2.0
-- Who is told of new incidents, conflicts and restatements, and what they were told. No facts: of
-- what it is about a delivery has the key only, and what is sent is made of the ledger as it is then.
create table webhook (
  hook_key varchar(36) primary key,
  url varchar(2000) not null,
  kinds varchar(200) not null,
  audience varchar(16) not null,
  -- Needed to sign with; never given out after it was made.
  secret varchar(100) not null,
  active boolean not null,
  made_by varchar(200) not null,
  made_at timestamp(6) with time zone not null,
  leased_by varchar(36),
  leased_until timestamp(6) with time zone
);

-- Up to which position of the journal what an audience may see was looked through. Its row is
-- locked by the process that looks, so that two announce nothing twice.
create table webhook_audience (
  audience varchar(16) primary key,
  position bigint not null
);

-- What is nothing new any more.
create table webhook_announced (
  audience varchar(16) not null references webhook_audience (audience) on delete cascade,
  kind varchar(16) not null,
  subject varchar(64) not null,
  primary key (audience, kind, subject)
);

create table webhook_delivery (
  id bigint primary key,
  hook_key varchar(36) not null references webhook (hook_key) on delete cascade,
  event_id varchar(36) not null,
  kind varchar(16) not null,
  subject varchar(64) not null,
  made_at timestamp(6) with time zone not null,
  state varchar(12) not null,
  attempts integer not null,
  next_at timestamp(6) with time zone not null,
  last_status integer,
  last_failure varchar(2000),
  ended_at timestamp(6) with time zone,
  constraint webhook_delivery_once unique (hook_key, event_id)
);
-- One by one: their order is that in which they came up.
create sequence webhook_delivery_seq start with 1 increment by 1;
create index webhook_delivery_due on webhook_delivery (state, next_at);
