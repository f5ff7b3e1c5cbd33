-- SPDX-License-Identifier: Apache-2.0
-- What the TAXII server gives out: the versions of the objects of each collection in the order in
-- which they were added. Derived from the ledger and no fact: what is withdrawn is removed.

create table published_collection (
  collection_id varchar(36) primary key,
  -- Names the facts, rules and reference data that the collection was brought up to date with.
  state varchar(64) not null,
  last_added_at bigint not null
);

create table published_object (
  collection_id varchar(36) not null references published_collection (collection_id),
  -- Microseconds since 1970 in UTC. No two objects of a collection have the same, so that a page
  -- can begin after any of them.
  added_at bigint not null,
  stix_id varchar(260) not null,
  stix_type varchar(220) not null,
  version varchar(30) not null,
  created varchar(30) not null,
  revoked boolean not null,
  first_version boolean not null,
  last_version boolean not null,
  -- Of the content without its times, to tell whether it changed.
  content_sha256 varchar(64) not null,
  body text not null,
  primary key (collection_id, added_at)
);

create index published_object_versions on published_object (collection_id, stix_id, added_at);
create index published_object_types on published_object (collection_id, stix_type, added_at);
