CREATE TRIGGER log_is_never_changed before update on log begin select raise(abort, 'the log is append-only'); end;

CREATE TRIGGER log_is_never_cut before delete on log begin select raise(abort, 'the log is append-only'); end;

CREATE TABLE case_info (
  case_id text not null primary key,
  name text not null
) strict;

CREATE TABLE claim (
  case_id text not null,
  id text not null,
  document_key text not null,
  position integer not null,
  machine text not null,
  view text not null,
  kind text not null,
  actors text not null,
  places text not null,
  sources text not null,
  date_from text,
  date_to text,
  figures integer not null,
  doubts text not null,
  rejected integer not null,
  primary key (case_id, id),
  foreign key (case_id, document_key) references document (case_id, key) on delete cascade
) strict;

CREATE TABLE decision (
  case_id text not null,
  id text not null,
  number integer not null,
  target text not null check (target in ('document', 'claim')),
  document_key text not null,
  slot text not null,
  claim_id text,
  made_on text,
  claim_kind text,
  "start" integer,
  "end" integer,
  exact text,
  prefix text,
  suffix text,
  value text,
  because text,
  by_whom text not null,
  at text not null,
  replaces text,
  state text not null check (state in ('live', 'replaced', 'undone')),
  primary key (case_id, id),
  foreign key (case_id, document_key) references document (case_id, key) on delete cascade
) strict;

CREATE TABLE document (
  case_id text not null,
  key text not null,
  id text not null,
  locator text not null,
  original_sha256 text not null,
  text_sha256 text not null,
  text text not null,
  intake text not null,
  title text,
  source text,
  outlet text not null,
  published text,
  published_basis text not null,
  language text not null,
  read_status text not null,
  read_because text,
  version integer not null,
  replaces text,
  replaced_by text,
  claims integer not null,
  primary key (case_id, key),
  foreign key (case_id, original_sha256) references original (case_id, sha256)
) strict;

CREATE TABLE log (
  case_id text not null,
  number integer not null,
  entry text not null,
  leaf text not null,
  primary key (case_id, number)
) strict;

CREATE TABLE original (
  case_id text not null,
  sha256 text not null,
  bytes integer not null,
  media_type text not null,
  primary key (case_id, sha256)
) strict;

CREATE TABLE reading (
  case_id text not null,
  document_key text not null,
  number integer not null,
  sha256 text not null,
  content text not null,
  primary key (case_id, document_key, number),
  foreign key (case_id, document_key) references document (case_id, key) on delete cascade
) strict;

CREATE TABLE tombstone (
  case_id text not null,
  key text not null,
  original_sha256 text not null,
  because text not null,
  by_whom text not null,
  at text not null,
  primary key (case_id, key)
) strict;

CREATE TABLE undoing (
  case_id text not null,
  decision_id text not null,
  because text,
  by_whom text not null,
  at text not null,
  primary key (case_id, decision_id),
  foreign key (case_id, decision_id) references decision (case_id, id) on delete cascade
) strict;

CREATE VIRTUAL TABLE words using fts5 (document_key unindexed, text, tokenize = "unicode61 remove_diacritics 2");

CREATE INDEX claim_by_document on claim (case_id, document_key, position);

CREATE INDEX decision_by_claim on decision (case_id, claim_id);

CREATE INDEX decision_by_document on decision (case_id, document_key, number);

CREATE UNIQUE INDEX decision_live_on_claim on decision (case_id, claim_id, slot) where claim_id is not null and state = 'live';

CREATE UNIQUE INDEX decision_live_on_document on decision (case_id, document_key, slot) where target = 'document' and state = 'live';

CREATE INDEX document_by_id on document (case_id, id);

CREATE INDEX document_by_locator on document (case_id, locator, version);

CREATE INDEX document_by_original on document (case_id, original_sha256);
