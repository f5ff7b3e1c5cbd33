-- SPDX-License-Identifier: Apache-2.0
-- What the ledger is worked out from. Every table below is append-only but ingest_run, whose
-- rows tell how far a run is. Ids are for joins only and leave the database nowhere; what others
-- may refer to is a content key (SHA-256) or a public number.
-- What may be longer than a line is varchar without a length; whole texts are text.

create sequence capture_seq start with 1 increment by 50;
create sequence text_seq start with 1 increment by 50;
create sequence work_seq start with 1 increment by 50;
create sequence document_seq start with 1 increment by 50;
create sequence extraction_seq start with 1 increment by 50;
create sequence frame_seq start with 1 increment by 200;
create sequence claim_seq start with 1 increment by 1000;
create sequence observation_seq start with 1 increment by 1000;
create sequence decision_seq start with 1 increment by 50;
create sequence notice_seq start with 1 increment by 50;
create sequence ingest_run_seq start with 1 increment by 50;

-- Bytes fetched once. The bytes themselves lie in the archive under their digest.
create table capture (
  id bigint primary key,
  raw_sha256 varchar(64) not null,
  source varchar not null,
  url varchar,
  media_type varchar not null,
  headers varchar not null,
  captured_at timestamp(6) with time zone not null,
  tlp varchar(16) not null,
  licence varchar,
  embargo_until timestamp(6) with time zone,
  recorded_at timestamp(6) with time zone not null,
  constraint capture_raw unique (raw_sha256)
);

-- A clean text; several captures may have the same.
create table text (
  id bigint primary key,
  text_sha256 varchar(64) not null,
  content text not null,
  recorded_at timestamp(6) with time zone not null,
  constraint text_sha256 unique (text_sha256)
);

-- What captures are captures of.
create table work (
  id bigint primary key,
  work_key varchar(2100) not null,
  recorded_at timestamp(6) with time zone not null,
  constraint work_key unique (work_key)
);

-- What a reader made of a capture: the text, and what the document says of itself.
create table document (
  id bigint primary key,
  work_id bigint not null references work,
  capture_id bigint not null references capture,
  text_id bigint not null references text,
  document_key varchar(64) not null,
  source varchar not null,
  url varchar,
  title varchar,
  publisher_name varchar,
  publisher_host varchar,
  publisher_kind varchar(16),
  published varchar(10),
  published_found_in varchar(16),
  published_not_after date not null,
  language varchar not null,
  tlp varchar(16) not null,
  links varchar not null,
  signature varchar not null,
  recorded_at timestamp(6) with time zone not null,
  constraint document_once unique (work_id, document_key)
);
create index document_capture on document (capture_id);

-- One extractor's pass over one text of one work. A newer pass over the same text supersedes the
-- claims that it no longer finds: that is all that superseding is.
create table extraction (
  id bigint primary key,
  work_id bigint not null references work,
  text_id bigint not null references text,
  ordinal integer not null,
  extraction_key varchar(64) not null,
  extractor_version varchar not null,
  recorded_at timestamp(6) with time zone not null,
  constraint extraction_once unique (work_id, extraction_key),
  constraint extraction_ordinal unique (work_id, ordinal)
);

-- A reported event or total. What an extractor says of it may get better without the claims
-- changing, so an observation names the frame and a claim only its anchor (in the claim's key).
create table frame (
  id bigint primary key,
  work_id bigint not null references work,
  frame_key varchar(64) not null,
  kind varchar(16) not null,
  anchor varchar not null,
  subject varchar not null,
  incident_type varchar(16) not null,
  scope varchar,
  constraint frame_once unique (work_id, frame_key)
);

-- What a document says. The value stands as canonical JSON; the columns after it are for search
-- and are null where the value has no such part or does not fit.
create table claim (
  id bigint primary key,
  claim_key varchar(64) not null,
  work_id bigint not null references work,
  property varchar(40) not null,
  claim_value varchar not null,
  amount_kind varchar(16),
  currency varchar(12),
  number_min numeric(38, 18),
  number_best numeric(38, 18),
  number_max numeric(38, 18),
  day_from date,
  day_to date,
  party_name varchar,
  asserted_by varchar,
  modality varchar(20) not null,
  polarity varchar(10) not null,
  quote varchar not null,
  recorded_at timestamp(6) with time zone not null,
  constraint claim_key unique (claim_key)
);
create index claim_work on claim (work_id);
create index claim_property on claim (property, number_best);

-- That a pass found a claim, by which rule and in which words.
create table observation (
  id bigint primary key,
  extraction_id bigint not null references extraction,
  claim_id bigint not null references claim,
  frame_id bigint not null references frame,
  ordinal integer not null,
  rule varchar not null,
  rule_version varchar not null,
  confidence integer not null,
  asserted_by varchar,
  basis varchar(10),
  hedge varchar,
  implied boolean not null,
  constraint observation_once unique (extraction_id, ordinal)
);
create index observation_claim on observation (claim_id);

-- Positions are code points of the clean text.
create table evidence (
  observation_id bigint not null references observation,
  ordinal integer not null,
  starts_at integer not null,
  ends_at integer not null,
  exact varchar not null,
  prefix varchar not null,
  suffix varchar not null,
  page integer,
  paragraph varchar,
  primary key (observation_id, ordinal)
);

-- Anchored to claims, works and names, never to rows.
create table decision (
  id bigint primary key,
  ruling_kind varchar(20) not null,
  ruling varchar not null,
  claim_key varchar(64),
  other_claim_key varchar(64),
  work_key varchar(2100),
  decided_by varchar not null,
  role varchar(10) not null,
  decided_at timestamp(6) with time zone not null,
  why varchar not null,
  recorded_at timestamp(6) with time zone not null
);
create index decision_claim on decision (claim_key);
create index decision_work on decision (work_key);

create table number_allocation (
  incident_number integer primary key,
  anchor varchar(64) not null,
  recorded_at timestamp(6) with time zone not null,
  constraint allocation_anchor unique (anchor)
);

create table notice (
  id bigint primary key,
  work_id bigint not null references work,
  notice_key varchar(64) not null,
  kind varchar(12) not null,
  notice_date date not null,
  evidence varchar not null,
  recorded_at timestamp(6) with time zone not null,
  constraint notice_once unique (work_id, notice_key)
);

create table ingest_run (
  id bigint primary key,
  run_key varchar(36) not null,
  state varchar(12) not null,
  inputs varchar not null,
  found integer not null,
  added integer not null,
  known integer not null,
  failed integer not null,
  claims integer not null,
  reason varchar,
  started_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  constraint run_key unique (run_key)
);

create table run_failure (
  run_id bigint not null references ingest_run,
  ordinal integer not null,
  source varchar not null,
  failure_type varchar(24) not null,
  message varchar not null,
  primary key (run_id, ordinal)
);
