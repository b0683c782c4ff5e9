import { sql, type Kysely } from 'kysely';

/** Runs, declarations and prestaties: what was claimed, and what the payers made of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create sequence identificatie_series maxvalue 99999999999;
    create sequence declaratie_series maxvalue 99999999999;
    create sequence referentie_series;

    create table run (
      id bigint generated always as identity primary key,
      night date unique,
      started_by text not null,
      filter jsonb not null default '{}',
      dry_run boolean not null default false,
      state text not null default 'requested' check (state in ('requested', 'planned', 'done', 'failed')),
      started_at timestamptz not null default now(),
      finished_at timestamptz,
      report jsonb
    );

    create table declaratie (
      id bigint generated always as identity primary key,
      run_id bigint not null references run,
      declarant agb_code not null,
      payer payer_code not null,
      domain law not null,
      declaratie_nummer text not null check (declaratie_nummer ~ '^[a-zA-Z0-9]{1,12}$'),
      declaratie_periode month not null,
      dagtekening date not null,
      total_cents bigint not null,
      state text not null default 'planned'
        check (state in ('planned', 'built', 'sent', 'answered', 'void', 'overdue')),
      message_id bigint unique references message,
      answer_message_id bigint references message,
      xsd_basisschema text not null default '1.0.0',
      xsd_bericht text not null default '1.0.0',
      granted_cents bigint,
      expected_answer_by date,
      created_at timestamptz not null default now(),
      settled_at timestamptz,
      constraint declaratie_nummer_unique unique (declarant, domain, declaratie_nummer),
      check (state = 'planned' or state = 'void' or message_id is not null)
    );
    create index declaratie_book on declaratie (declarant, payer, domain, declaratie_periode);
    create index declaratie_unfinished on declaratie (state, id) where state not in ('answered', 'void');

    create table prestatie (
      id bigint generated always as identity primary key,
      declaratie_id bigint not null references declaratie,
      declarant agb_code not null,
      payer payer_code not null,
      domain law not null,
      referentie_nummer text not null check (length(referentie_nummer) between 1 and 20),
      vorig_referentie_nummer text,
      toewijzing_nummer bigint not null check (toewijzing_nummer between 0 and 999999999),
      product_categorie text not null,
      product_code text not null,
      month month not null,
      bsn bsn not null,
      product_periode_begin date not null,
      product_periode_end date not null,
      product_periode daterange not null
        generated always as (daterange(product_periode_begin, product_periode_end, '[]')) stored,
      volume bigint not null check (volume between 1 and 99999999),
      eenheid eenheid not null,
      product_tarief bigint check (product_tarief between 0 and 99999999),
      bedrag_cents bigint not null,
      debet_credit text not null check (debet_credit in ('D', 'C')),
      state text not null default 'planned'
        check (state in ('planned', 'sent', 'accepted', 'rejected', 'void')),
      codes text[] not null default '{}',
      level text check (level in ('line', 'client', 'declaration', 'header', 'exchange', 'none')),
      credited_by text,
      settled_at timestamptz,
      constraint referentie_nummer_unique unique (declarant, domain, referentie_nummer),
      constraint prestatie_amount check (bedrag_cents between 1 and 99999999),
      constraint prestatie_cd060 check ((debet_credit = 'C') = (vorig_referentie_nummer is not null)),
      constraint prestatie_cd087 check ((eenheid = '83') = (product_tarief is null)),
      constraint prestatie_cs339 check (eenheid <> '83' or volume = bedrag_cents),
      constraint prestatie_iv089 check (product_periode_begin >= month
        and product_periode_end < (month + interval '1 month')::date
        and product_periode_begin <= product_periode_end),
      constraint prestatie_credited check (credited_by is null or (debet_credit = 'D' and state = 'accepted'))
    );
    create unique index prestatie_one_live_debit on prestatie
      (declarant, payer, domain, toewijzing_nummer, product_categorie, product_code, month)
      where debet_credit = 'D' and state in ('planned', 'sent', 'accepted') and credited_by is null;
    create unique index prestatie_one_live_credit on prestatie (declarant, domain, vorig_referentie_nummer)
      where debet_credit = 'C' and state in ('planned', 'sent', 'accepted');
    create index prestatie_declaratie on prestatie (declaratie_id);
    create index prestatie_book on prestatie (declarant, payer, domain, month);

    do $$ begin
      if exists (select from pg_available_extensions where name = 'btree_gist') then
        create extension if not exists btree_gist;
        alter table prestatie add constraint prestatie_no_overlap exclude using gist
          ((declarant::text) with =, (payer::text) with =, (domain::text) with =, toewijzing_nummer with =,
           product_categorie with =, product_code with =, product_periode with &&)
          where (debet_credit = 'D' and state in ('planned', 'sent', 'accepted') and credited_by is null);
      end if;
    end $$;

    create table prestatie_care (
      prestatie_id bigint not null references prestatie,
      care_line_id bigint not null references care_line,
      member text not null,
      cents bigint not null check (cents >= 0),
      primary key (prestatie_id, care_line_id)
    );
    create index prestatie_care_line on prestatie_care (care_line_id);
  `.execute(db);
}
