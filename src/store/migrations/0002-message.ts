import { sql, type Kysely } from 'kysely';

/** Messages in and out with their raw bytes, and every attempt to send one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table message (
      id bigint generated always as identity primary key,
      direction text not null check (direction in ('out', 'in')),
      type text,
      standard text,
      release text,
      declarant agb_code,
      payer payer_code,
      domain law,
      identificatie text,
      dagtekening date,
      traceer_id uuid not null,
      conversatie_id uuid not null,
      als_antwoord_op uuid,
      state text not null,
      payload bytea not null,
      sha256 text not null,
      size integer not null generated always as (octet_length(payload)) stored,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      delivered_at timestamptz,
      confirmed_at timestamptz,
      answered_at timestamptz,
      processed_at timestamptz,
      status text,
      status_changed_at timestamptz,
      refused_codes text[] not null default '{}',
      detail text,
      constraint message_state check (
        (direction = 'out' and state in
          ('built', 'sending', 'sent', 'delivered', 'answered', 'refused', 'unknown', 'overdue'))
        or (direction = 'in' and state in ('received', 'confirmed', 'processed', 'quarantined'))),
      constraint message_sha256 check (sha256 = encode(sha256(payload), 'hex')),
      constraint message_out_complete check (direction = 'in' or num_nulls(
        type, standard, release, declarant, payer, domain, identificatie, dagtekening) = 0),
      constraint message_traceer_id unique (direction, traceer_id)
    );
    alter table message alter column payload set storage external;
    create unique index message_identificatie on message (declarant, domain, identificatie)
      where direction = 'out';
    create index message_in_identificatie on message (type, identificatie) where direction = 'in';
    create index message_conversatie on message (conversatie_id);
    create index message_unfinished on message (direction, state, id)
      where state not in ('answered', 'refused', 'processed');

    create table message_move (
      direction text not null,
      from_state text not null,
      to_state text not null,
      primary key (direction, from_state, to_state)
    );
    insert into message_move values
      ('out', 'built', 'sending'),
      ('out', 'sending', 'built'), ('out', 'sending', 'sent'), ('out', 'sending', 'unknown'),
      ('out', 'sending', 'refused'), ('out', 'sending', 'delivered'), ('out', 'sending', 'answered'),
      ('out', 'unknown', 'built'), ('out', 'unknown', 'sending'), ('out', 'unknown', 'sent'),
      ('out', 'unknown', 'delivered'), ('out', 'unknown', 'refused'), ('out', 'unknown', 'answered'),
      ('out', 'unknown', 'overdue'),
      ('out', 'sent', 'delivered'), ('out', 'sent', 'refused'), ('out', 'sent', 'answered'),
      ('out', 'sent', 'overdue'),
      ('out', 'delivered', 'answered'), ('out', 'delivered', 'refused'), ('out', 'delivered', 'overdue'),
      ('out', 'overdue', 'delivered'), ('out', 'overdue', 'answered'), ('out', 'overdue', 'refused'),
      ('in', 'received', 'confirmed'), ('in', 'received', 'processed'), ('in', 'received', 'quarantined'),
      ('in', 'confirmed', 'processed'), ('in', 'confirmed', 'quarantined'),
      ('in', 'quarantined', 'processed');

    create function message_guard() returns trigger language plpgsql as $$
    begin
      if new.payload is distinct from old.payload or new.sha256 <> old.sha256
         or new.direction <> old.direction or new.traceer_id <> old.traceer_id
         or new.conversatie_id <> old.conversatie_id or new.created_at <> old.created_at
         or new.als_antwoord_op is distinct from old.als_antwoord_op
         or (old.type is not null and new.type is distinct from old.type)
         or (old.standard is not null and new.standard is distinct from old.standard)
         or (old.release is not null and new.release is distinct from old.release)
         or (old.declarant is not null and new.declarant is distinct from old.declarant)
         or (old.payer is not null and new.payer is distinct from old.payer)
         or (old.domain is not null and new.domain is distinct from old.domain)
         or (old.identificatie is not null and new.identificatie is distinct from old.identificatie)
         or (old.dagtekening is not null and new.dagtekening is distinct from old.dagtekening) then
        raise exception 'a message is append-only: what it says and its numbers never change'
          using errcode = 'integrity_constraint_violation', constraint = 'message_append_only';
      end if;
      if new.state <> old.state and not exists (select from message_move
          where direction = new.direction and from_state = old.state and to_state = new.state) then
        raise exception 'a message cannot go from % to %', old.state, new.state
          using errcode = 'integrity_constraint_violation', constraint = 'message_move';
      end if;
      return new;
    end $$;
    create trigger message_append_only before update on message for each row execute function message_guard();
    create trigger message_kept before delete on message for each row execute function refuse();
    create trigger message_not_emptied before truncate on message execute function refuse();

    alter table assignment add foreign key (message_id) references message;

    create table send_attempt (
      message_id bigint not null references message,
      number integer not null check (number >= 1),
      started_at timestamptz not null default now(),
      finished_at timestamptz,
      outcome text check (outcome in ('accepted', 'refused', 'blocked', 'unknown', 'not-sent')),
      http_status integer,
      detail text,
      primary key (message_id, number),
      check ((finished_at is null) = (outcome is null))
    );
  `.execute(db);
}
