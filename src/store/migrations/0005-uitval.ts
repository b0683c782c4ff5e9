import { sql, type Kysely } from 'kysely';

/** Uitval with its keys and its history, and the audit trail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create domain uitval_state as text check (value in
      ('open', 'in-progress', 'ready', 'resubmitted', 'resolved', 'written-off', 'carried-over'));

    create table uitval_item (
      id bigint generated always as identity primary key,
      scope text not null check (scope in ('prestatie', 'declaration', 'silence', 'answer-held', 'data')),
      declarant agb_code not null,
      payer payer_code not null,
      domain law not null,
      state uitval_state not null,
      attempt integer not null default 1 check (attempt >= 1),
      level text not null check (level in ('line', 'client', 'declaration', 'header', 'exchange', 'none')),
      codes text[] not null default '{}',
      code text not null,
      cause text not null,
      fixed_by text not null
        check (fixed_by in ('member', 'office', 'municipality', 'contract', 'exchange', 'nobody')),
      resubmittable boolean not null,
      cents bigint not null,
      member text,
      declaratie_nummer text,
      referentie_nummer text,
      message_id bigint references message,
      prestatie_id bigint references prestatie,
      opened_on date not null,
      opened_at timestamptz not null default now(),
      closed_at timestamptz,
      carried_over_until date,
      previous_item bigint references uitval_item,
      unfinished boolean not null generated always as (state not in ('resolved', 'written-off')) stored,
      check (previous_item <> id),
      check (unfinished = (closed_at is null)),
      check ((state = 'carried-over') = (carried_over_until is not null))
    );
    create unique index uitval_one_open_successor on uitval_item (previous_item) where unfinished;
    create index uitval_item_book on uitval_item (declarant, payer, domain) where unfinished;
    create index uitval_item_referentie on uitval_item (declarant, domain, referentie_nummer);

    create table uitval_key (
      item_id bigint not null references uitval_item,
      scope text not null,
      unfinished boolean not null,
      declarant agb_code not null,
      payer payer_code not null,
      domain law not null,
      toewijzing_nummer bigint not null,
      product_categorie text not null,
      product_code text not null,
      month month not null,
      primary key (item_id, toewijzing_nummer, product_categorie, product_code, month)
    );
    create unique index uitval_one_item_a_key on uitval_key
      (declarant, payer, domain, toewijzing_nummer, product_categorie, product_code, month)
      where scope = 'prestatie' and unfinished;
    create index uitval_key_key on uitval_key
      (declarant, payer, domain, toewijzing_nummer, product_categorie, product_code, month);

    create table uitval_event (
      id bigint generated always as identity primary key,
      item_id bigint not null references uitval_item,
      kind text not null check (kind in ('rejected', 'taken', 'fixed', 'healed', 'released', 'resubmitted',
        'accepted', 'vanished', 'written-off', 'carried-over', 'reopened')),
      at timestamptz not null default now(),
      by text not null check (by <> ''),
      reason text not null,
      from_state uitval_state,
      to_state uitval_state not null,
      transaction xid8 not null default pg_current_xact_id(),
      constraint uitval_event_reason check (kind not in ('written-off', 'carried-over') or trim(reason) <> '')
    );
    create index uitval_event_item on uitval_event (item_id, id);
    create trigger uitval_event_kept before update or delete on uitval_event for each row execute function refuse();
    create trigger uitval_event_not_emptied before truncate on uitval_event execute function refuse();

    create function uitval_has_event() returns trigger language plpgsql as $$
    begin
      if not exists (select from uitval_event e where e.item_id = new.id and e.to_state = new.state
          and e.from_state is not distinct from (case tg_op when 'INSERT' then null else old.state end)
          and e.transaction = pg_current_xact_id()) then
        raise exception 'uitval % changed state without an event in the same transaction', new.id
          using errcode = 'integrity_constraint_violation', constraint = 'uitval_has_event';
      end if;
      return null;
    end $$;
    create constraint trigger uitval_has_event_insert after insert on uitval_item
      deferrable initially deferred for each row execute function uitval_has_event();
    create constraint trigger uitval_has_event_update after update on uitval_item
      deferrable initially deferred for each row when (old.state is distinct from new.state)
      execute function uitval_has_event();

    create function uitval_keys_follow() returns trigger language plpgsql as $$
    begin
      update uitval_key set unfinished = new.unfinished where item_id = new.id;
      return null;
    end $$;
    create trigger uitval_keys_follow after update on uitval_item for each row
      when (old.unfinished is distinct from new.unfinished) execute function uitval_keys_follow();

    create function uitval_key_guard() returns trigger language plpgsql as $$
    declare item uitval_item;
    begin
      select * into item from uitval_item where id = new.item_id;
      if (item.scope, item.unfinished, item.declarant::text, item.payer::text, item.domain::text)
         is distinct from (new.scope, new.unfinished, new.declarant::text, new.payer::text, new.domain::text) then
        raise exception 'a key of uitval % differs from its item', new.item_id
          using errcode = 'integrity_constraint_violation', constraint = 'uitval_key_of_item';
      end if;
      return new;
    end $$;
    create trigger uitval_key_of_item before insert or update on uitval_key
      for each row execute function uitval_key_guard();
    create trigger uitval_item_kept before delete on uitval_item for each row execute function refuse();
    create trigger uitval_key_kept before delete on uitval_key for each row execute function refuse();

    alter table care_line add foreign key (written_off_by) references uitval_item;

    create table audit_event (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      who text not null check (who <> ''),
      what text not null check (what <> ''),
      subject_kind text not null,
      subject_id text,
      detail jsonb not null default '{}',
      constraint audit_event_no_bsn check (detail::text !~* '"bsn"')
    );
    create index audit_event_subject on audit_event (subject_kind, subject_id);
    create trigger audit_event_kept before update or delete on audit_event for each row execute function refuse();
    create trigger audit_event_not_emptied before truncate on audit_event execute function refuse();
  `.execute(db);
}
