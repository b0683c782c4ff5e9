import { sql, type Kysely } from 'kysely';

/** Assignments and delivered care, every version of both. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create domain agb_code as text check (value ~ '^[0-9]{8}$');
    create domain payer_code as text check (value ~ '^[0-9]{4}$');
    create domain law as text check (value in ('jw', 'wmo'));
    create domain bsn as text check (value ~ '^[0-9]{9}$');
    create domain eenheid as text check (value in ('01', '04', '14', '16', '82', '83', '84'));
    create domain month as date check (extract(day from value) = 1);

    create function refuse() returns trigger language plpgsql as $$
    begin
      raise exception '% of % is refused: it is append-only', lower(tg_op), tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_append_only';
    end $$;

    create table assignment (
      id bigint generated always as identity primary key,
      message_id bigint,
      declarant agb_code not null,
      payer payer_code not null,
      domain law not null,
      toewijzing_nummer bigint not null check (toewijzing_nummer between 0 and 999999999),
      bsn bsn not null,
      product_categorie text,
      product_code text check (product_code is null or product_categorie is not null),
      toewijzingsdatum date not null,
      toewijzingstijd text not null check (toewijzingstijd ~ '^[0-9]{2}:[0-9]{2}:[0-9]{2}'),
      ingangsdatum date not null,
      einddatum date,
      reden_wijziging text,
      omvang_volume bigint,
      omvang_eenheid eenheid,
      omvang_frequentie text check (omvang_frequentie in ('1', '2', '4', '6')),
      budget_cents bigint check (budget_cents >= 0),
      imported_at timestamptz not null default now(),
      check (num_nulls(omvang_volume, omvang_eenheid, omvang_frequentie) in (0, 3)),
      unique (declarant, payer, domain, toewijzing_nummer, toewijzingsdatum, toewijzingstijd)
    );

    create view current_assignment as
      select distinct on (declarant, payer, domain, toewijzing_nummer) *
      from assignment
      order by declarant, payer, domain, toewijzing_nummer, toewijzingsdatum desc, toewijzingstijd desc;

    create table care_import (
      id bigint generated always as identity primary key,
      file_name text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      imported_by text not null,
      imported_at timestamptz not null default now(),
      added integer not null default 0,
      changed integer not null default 0,
      withdrawn integer not null default 0,
      unchanged integer not null default 0,
      rejected integer not null default 0
    );

    create table care_line (
      id bigint generated always as identity primary key,
      import_id bigint not null references care_import,
      external_id text not null,
      version integer not null check (version >= 1),
      is_current boolean not null default true,
      declarant agb_code not null,
      member text not null,
      domain law not null,
      payer payer_code not null,
      bsn bsn not null,
      toewijzing_nummer bigint not null check (toewijzing_nummer between 0 and 999999999),
      product_categorie text not null,
      product_code text not null,
      date date not null,
      month month not null generated always as (date - (extract(day from date)::integer - 1)) stored,
      volume bigint not null check (volume >= 0),
      eenheid eenheid not null,
      tarief bigint check (tarief >= 0),
      tarief_eenheid eenheid not null,
      registered_by text not null,
      approved_by text,
      approved_on date,
      withdrawn boolean not null,
      written_off_by bigint,
      recorded_at timestamptz not null default now(),
      constraint care_line_four_eyes check (approved_by <> registered_by),
      check ((approved_by is null) = (approved_on is null)),
      unique (declarant, external_id, version)
    );
    create unique index care_line_one_current on care_line (declarant, external_id) where is_current;
    create index care_line_key on care_line (declarant, payer, domain, toewijzing_nummer, month) where is_current;

    create function care_line_guard() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(new) - array['is_current', 'written_off_by', 'month'])
         is distinct from (to_jsonb(old) - array['is_current', 'written_off_by', 'month']) then
        raise exception 'a version of a care line never changes; add the next version'
          using errcode = 'integrity_constraint_violation', constraint = 'care_line_immutable';
      end if;
      return new;
    end $$;
    create trigger care_line_immutable before update on care_line for each row execute function care_line_guard();
    create trigger care_line_kept before delete on care_line for each row execute function refuse();
    create trigger assignment_kept before update or delete on assignment for each row execute function refuse();
  `.execute(db);
}
