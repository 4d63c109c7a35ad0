-- One case: originals, documents, readings, claims, what people decided, and the log. Keys are made by the application.

create table case_info (
  case_id text not null primary key,
  name text not null
) strict;

create table original (
  case_id text not null,
  sha256 text not null,
  bytes integer not null,
  media_type text not null,
  primary key (case_id, sha256)
) strict;

-- `intake` is the document as it was found, JSON without its text; the columns hold what is shown, with people's corrections laid over it.
create table document (
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
create index document_by_locator on document (case_id, locator, version);
create index document_by_id on document (case_id, id);
create index document_by_original on document (case_id, original_sha256);

-- Every reading is kept; the highest number is the one that is shown. `content` is the reading with an empty text: the document has it.
create table reading (
  case_id text not null,
  document_key text not null,
  number integer not null,
  sha256 text not null,
  content text not null,
  primary key (case_id, document_key, number),
  foreign key (case_id, document_key) references document (case_id, key) on delete cascade
) strict;

-- Claims of the reading that is shown. `machine` is the claim as read, `view` what is shown of it, with people's decisions laid over; the other columns say of the
-- view what lists filter by, in lower case.
create table claim (
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
create index claim_by_document on claim (case_id, document_key, position);

-- What people decided. Contents never change; `state`, and which claim of today's reading a decision fits (`claim_id`), do. `made_on` and the wording say what
-- it was made on.
create table decision (
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
create unique index decision_live_on_document on decision (case_id, document_key, slot) where target = 'document' and state = 'live';
create unique index decision_live_on_claim on decision (case_id, claim_id, slot) where claim_id is not null and state = 'live';
create index decision_by_document on decision (case_id, document_key, number);
create index decision_by_claim on decision (case_id, claim_id);

-- Who took a decision back; a decision is undone at most once.
create table undoing (
  case_id text not null,
  decision_id text not null,
  because text,
  by_whom text not null,
  at text not null,
  primary key (case_id, decision_id),
  foreign key (case_id, decision_id) references decision (case_id, id) on delete cascade
) strict;

create table tombstone (
  case_id text not null,
  key text not null,
  original_sha256 text not null,
  because text not null,
  by_whom text not null,
  at text not null,
  primary key (case_id, key)
) strict;

-- Append-only: identifiers and hashes, never contents. `entry` is the canonical JSON whose hash is the leaf.
create table log (
  case_id text not null,
  number integer not null,
  entry text not null,
  leaf text not null,
  primary key (case_id, number)
) strict;
create trigger log_is_never_changed before update on log begin select raise(abort, 'the log is append-only'); end;
create trigger log_is_never_cut before delete on log begin select raise(abort, 'the log is append-only'); end;

create virtual table words using fts5 (document_key unindexed, text, tokenize = "unicode61 remove_diacritics 2");
insert into words (words, rank) values ('secure-delete', 1);
