import { sql, type Kysely } from 'kysely';

/** What no index can say of declarations: credits copy their debit, content never changes, states only move on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function prestatie_on_insert() returns trigger language plpgsql as $$
    declare debit prestatie;
    begin
      if new.state <> 'planned' or new.credited_by is not null then
        raise exception 'a prestatie begins as planned'
          using errcode = 'integrity_constraint_violation', constraint = 'prestatie_begins_planned';
      end if;
      -- The total is signed with its lines (TR358): a declaratie is written whole, in one transaction.
      if not exists (select from declaratie d where d.id = new.declaratie_id and d.created_at = now()
          and d.declarant = new.declarant and d.payer = new.payer and d.domain = new.domain) then
        raise exception 'a prestatie is written together with the declaratie of its own book'
          using errcode = 'integrity_constraint_violation', constraint = 'prestatie_with_declaratie';
      end if;
      if new.debet_credit = 'D' then return new; end if;
      select * into debit from prestatie p
        where p.declarant = new.declarant and p.domain = new.domain
          and p.referentie_nummer = new.vorig_referentie_nummer and p.debet_credit = 'D' for update;
      if not found or debit.state <> 'accepted' then
        raise exception 'only an accepted debit can be credited (IV085)'
          using errcode = 'integrity_constraint_violation', constraint = 'prestatie_credit_of_accepted';
      end if;
      if debit.credited_by is not null then
        raise exception 'a debit is credited once (TR390)'
          using errcode = 'unique_violation', constraint = 'prestatie_one_live_credit';
      end if;
      if (debit.payer, debit.toewijzing_nummer, debit.product_categorie, debit.product_code, debit.month,
          debit.bsn, debit.product_periode_begin, debit.product_periode_end, debit.volume, debit.eenheid,
          debit.product_tarief, debit.bedrag_cents)
         is distinct from
         (new.payer, new.toewijzing_nummer, new.product_categorie, new.product_code, new.month,
          new.bsn, new.product_periode_begin, new.product_periode_end, new.volume, new.eenheid,
          new.product_tarief, new.bedrag_cents) then
        raise exception 'a credit is a copy of its debit (IV091)'
          using errcode = 'integrity_constraint_violation', constraint = 'prestatie_credit_is_copy';
      end if;
      update prestatie set credited_by = new.referentie_nummer where id = debit.id;
      return new;
    end $$;
    create trigger prestatie_insert before insert on prestatie for each row execute function prestatie_on_insert();

    create function prestatie_on_update() returns trigger language plpgsql as $$
    begin
      if (new.id, new.declaratie_id, new.declarant, new.payer, new.domain, new.referentie_nummer,
          new.vorig_referentie_nummer, new.toewijzing_nummer, new.product_categorie, new.product_code, new.month,
          new.bsn, new.product_periode_begin, new.product_periode_end, new.volume, new.eenheid,
          new.product_tarief, new.bedrag_cents, new.debet_credit)
         is distinct from
         (old.id, old.declaratie_id, old.declarant, old.payer, old.domain, old.referentie_nummer,
          old.vorig_referentie_nummer, old.toewijzing_nummer, old.product_categorie, old.product_code, old.month,
          old.bsn, old.product_periode_begin, old.product_periode_end, old.volume, old.eenheid,
          old.product_tarief, old.bedrag_cents, old.debet_credit) then
        raise exception 'what a prestatie says never changes'
          using errcode = 'integrity_constraint_violation', constraint = 'prestatie_immutable';
      end if;
      if new.state <> old.state and (old.state, new.state) not in (values
          ('planned', 'sent'), ('planned', 'void'),
          ('sent', 'accepted'), ('sent', 'rejected'), ('sent', 'void')) then
        raise exception 'a prestatie cannot go from % to %', old.state, new.state
          using errcode = 'integrity_constraint_violation', constraint = 'prestatie_move';
      end if;
      -- Only a credit may set or clear this, from its own trigger; a hand that cleared it could claim twice (TR389).
      if new.credited_by is distinct from old.credited_by and pg_trigger_depth() < 2 then
        raise exception 'only a credit marks its debit as credited'
          using errcode = 'integrity_constraint_violation', constraint = 'prestatie_credited_by';
      end if;
      return new;
    end $$;
    create trigger prestatie_update before update on prestatie for each row execute function prestatie_on_update();

    create function prestatie_credit_failed() returns trigger language plpgsql as $$
    begin
      update prestatie set credited_by = null
        where declarant = new.declarant and domain = new.domain
          and referentie_nummer = new.vorig_referentie_nummer and credited_by = new.referentie_nummer;
      return null;
    end $$;
    create trigger prestatie_credit_failed after update of state on prestatie for each row
      when (new.debet_credit = 'C' and new.state in ('rejected', 'void') and old.state is distinct from new.state)
      execute function prestatie_credit_failed();

    create trigger prestatie_kept before delete on prestatie for each row execute function refuse();
    create trigger prestatie_not_emptied before truncate on prestatie execute function refuse();
    create trigger prestatie_care_kept before update or delete on prestatie_care
      for each row execute function refuse();

    create function declaratie_on_update() returns trigger language plpgsql as $$
    begin
      if (new.id, new.run_id, new.declarant, new.payer, new.domain, new.declaratie_nummer,
          new.declaratie_periode, new.dagtekening, new.total_cents, new.created_at)
         is distinct from
         (old.id, old.run_id, old.declarant, old.payer, old.domain, old.declaratie_nummer,
          old.declaratie_periode, old.dagtekening, old.total_cents, old.created_at)
         or (old.message_id is not null and new.message_id is distinct from old.message_id)
         or (old.answer_message_id is not null and new.answer_message_id is distinct from old.answer_message_id) then
        raise exception 'what a declaratie says never changes'
          using errcode = 'integrity_constraint_violation', constraint = 'declaratie_immutable';
      end if;
      if new.state <> old.state and (old.state, new.state) not in (values
          ('planned', 'built'), ('planned', 'void'),
          ('built', 'sent'), ('built', 'void'),
          ('sent', 'answered'), ('sent', 'void'), ('sent', 'overdue'),
          ('overdue', 'answered'), ('overdue', 'void')) then
        raise exception 'a declaratie cannot go from % to %', old.state, new.state
          using errcode = 'integrity_constraint_violation', constraint = 'declaratie_move';
      end if;
      return new;
    end $$;
    create trigger declaratie_update before update on declaratie for each row execute function declaratie_on_update();
    create trigger declaratie_kept before delete on declaratie for each row execute function refuse();

    create function declaratie_total() returns trigger language plpgsql as $$
    declare lines bigint;
    begin
      select coalesce(sum(case debet_credit when 'D' then bedrag_cents else -bedrag_cents end), 0) into lines
        from prestatie where declaratie_id = new.id;
      if lines <> new.total_cents then
        raise exception 'the total of declaratie % is not the signed sum of its prestaties (TR358)',
          new.declaratie_nummer
          using errcode = 'integrity_constraint_violation', constraint = 'declaratie_total';
      end if;
      return null;
    end $$;
    create constraint trigger declaratie_total after insert on declaratie deferrable initially deferred
      for each row execute function declaratie_total();
  `.execute(db);
}
