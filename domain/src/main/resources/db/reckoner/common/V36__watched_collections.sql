-- SPDX-License-Identifier: Apache-2.0
-- What is watched may be a collection of a TAXII server. Until when it was seen stands in
-- last_modified.
alter table watched_feed add column kind varchar(8) default 'PAGE' not null;
