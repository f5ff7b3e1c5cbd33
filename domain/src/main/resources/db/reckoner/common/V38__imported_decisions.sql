-- SPDX-License-Identifier: Apache-2.0
-- Decisions that were made elsewhere and came in with another ledger: from which file, and who took
-- them in. The decision itself stands among the others as it was made.
create table imported_decision (
  decision_id bigint primary key references decision (id),
  source varchar not null,
  imported_by varchar not null,
  recorded_at timestamp(6) with time zone not null
);
