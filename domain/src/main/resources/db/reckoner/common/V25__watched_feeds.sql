-- SPDX-License-Identifier: Apache-2.0
-- Feeds and pages that are looked at again and again. No facts: what is known of the last look may
-- be forgotten, and then everything is looked at once more. A process that looks at one holds its
-- lease, and renews it; when it is gone, the lease ends and another process takes over.
create table watched_feed (
  feed_key varchar(36) primary key,
  url varchar(2000) not null,
  host varchar(300) not null,
  publisher varchar(200),
  tlp varchar(16),
  every_seconds bigint not null,
  asked_by varchar(200) not null,
  role varchar(10) not null,
  made_at timestamp(6) with time zone not null,
  next_at timestamp(6) with time zone not null,
  looked_at timestamp(6) with time zone,
  changed_at timestamp(6) with time zone,
  failures integer not null,
  last_failure varchar(2000),
  last_run varchar(36),
  etag varchar(1000),
  last_modified varchar(200),
  seen text not null,
  leased_by varchar(36),
  leased_until timestamp(6) with time zone,
  constraint watched_feed_url unique (url)
);
create index watched_feed_next on watched_feed (next_at);
