-- SPDX-License-Identifier: Apache-2.0
-- What was erased: its words, its bytes and what was claimed in them are gone, its digests stay.
-- The one exception to "facts are added and stay" (see V23). Append-only itself: an erased work is
-- never taken in again.
create table erasure (
  work_id bigint primary key references work,
  tlp varchar(16) not null,
  erased_by varchar(200) not null,
  role varchar(10) not null,
  why varchar not null,
  erased_at timestamp(6) with time zone not null
);

-- One text may be that of several works; its words go when the last of them is erased.
create index document_text on document (text_id);
