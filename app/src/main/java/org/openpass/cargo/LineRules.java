package org.openpass.cargo;

import java.util.ArrayList;
import java.util.List;

/** The rules of lines, each a query of {@link LineChecks} whose rows are what breaks it: number, field, code, args. */
final class LineRules {

    private static final String FIND = "select number, '%s', '%s', array[%s]::text[] from %s where %s";

    private LineRules() {
    }

    private static String rule(String field, String code, String value, String from, String wrong) {
        return FIND.formatted(field, code, value, from, wrong);
    }

    /** Of a line that is not taken back, and that no later message has overtaken. */
    private static String line(String field, String code, String value, String wrong) {
        return rule(field, code, value, "t", "not gone and " + wrong);
    }

    private static String required(String field, String when) {
        return line(field, "required", "'" + field + "'", "\"" + field + "\" is null and " + when);
    }

    private static String form(String field, String code, String pattern) {
        return line(field, code, "\"" + field + "\"", "\"" + field + "\" !~ '" + pattern + "'");
    }

    private static String longest(String field, int most) {
        return line(field, "longText", "'" + most + "'", "length(\"" + field + "\") > " + most);
    }

    /** What a line has to say, and how it is written. */
    static List<String> ofEach() {
        List<String> rules = new ArrayList<>(List.of(
                required("kind", "true"),
                rule("kind", "kind", "kind", "l", "kind not in ('SIMPLE', 'MASTER', 'HOUSE')"),
                rule("deleted", "deleted", "deleted", "l", "deleted not in ('Y', 'N')"),
                rule("msn", "number", "msn", "l", "msn !~ '^[0-9]{4}$' or msn = '0000'"),
                rule("hsn", "number", "hsn", "l", "hsn !~ '^[0-9]{4}$'"),
                rule("msn", "required", "'msn'", "l", "msn is null and (kind is distinct from 'HOUSE' or :numbered or mbl is null)"),
                rule("hsn", "required", "'hsn'", "l", "hsn is null and (kind is null or kind = 'HOUSE' and (:numbered or hbl is null))"),
                rule("hsn", "houseNumber", "hsn", "l", "kind = 'HOUSE' and hsn = '0000'"),
                rule("hsn", "masterNumber", "hsn", "l", "kind in ('MASTER', 'SIMPLE') and hsn <> '0000'"),
                required("mbl", "true"), required("hbl", "kind = 'HOUSE'"), required("goods", "true"), required("packages", "true"),
                required("packageUnit", "true"), required("weight", "true"), required("weightUnit", "true"), required("loadPort", "true"),
                required("dischargePort", "true"), required("consignee", "kind <> 'MASTER'"),
                line("hbl", "houseBill", "hbl", "hbl is not null and kind <> 'HOUSE'"),
                line("packages", "packages", "packages", "packages is not null and coalesce(n, 0) = 0"),
                form("weight", "amount", "^[0-9]{1,11}([.][0-9]{1,3})?$"), form("volume", "amount", "^[0-9]{1,11}([.][0-9]{1,3})?$"),
                line("weightUnit", "weightUnit", "\"weightUnit\"", "\"weightUnit\" not in ('KG', 'TON')"),
                form("packageUnit", "code", "^[0-9A-Z]{2,3}$"), form("special", "code", "^[0-9A-Z]{1,3}$"),
                form("cargoType", "code", "^[0-9A-Z]{1,3}$"), form("mbl", "bill", "^[!-~][ -~]{0,34}$"), form("hbl", "bill", "^[!-~][ -~]{0,34}$"),
                form("consigneeId", "consigneeId", "^[0-9A-Z가-힣]{5,20}$"),
                "select number, 'containers', 'container', array[x ->> 'number']::text[] from t cross join lateral "
                        + "jsonb_array_elements(t.containers) as x where not gone and x ->> 'number' !~ '^[A-Z]{4}[0-9]{7}$'"));
        rules.add(longest("goods", 1_000));
        List.of("consignee", "shipper", "notifyParty").forEach(name -> rules.add(longest(name, 200)));
        return rules;
    }

    /** What customs and the world have lists of: ports, bonded areas, forwarders, and units of packages where customs has listed them. */
    static List<String> ofCodes() {
        String day = ":day between valid_from and coalesce(valid_to, 'infinity')";
        List<String> rules = new ArrayList<>();
        for (String port : List.of("loadPort", "dischargePort")) {
            rules.add(line(port, "port", "\"" + port + "\"", "not exists (select 1 from reference.places p where p.code = t.\"" + port
                    + "\" and " + day + ") and \"" + port + "\" is not null and (:sea or \"" + port + "\" !~ '^[A-Z]{3}$')"));
        }
        rules.add(line("packageUnit", "unit", "\"packageUnit\"", "\"packageUnit\" is not null and exists (select 1 from reference.codes "
                + "where list = 'PACKAGE_UNIT' and " + day + ") and not exists (select 1 from reference.codes where list = 'PACKAGE_UNIT' "
                + "and code = t.\"packageUnit\" and " + day + ")"));
        rules.add(line("place", "place", "place", "place is not null and not exists (select 1 from cargo.bonded_areas a where a.shed = t.place "
                + "and " + day + ") and not exists (select 1 from cargo.outside_places o where o.shed = t.place and o.until >= :day)"));
        rules.add(line("forwarder", "forwarder", "forwarder", "forwarder is not null and not exists (select 1 from access.party_identifiers i "
                + "join access.parties p on p.id = i.party_id where i.identifier = t.forwarder and i.scheme = 'FORWARDER' "
                + "and coalesce(p.licence_until, 'infinity') >= :day)"));
        return rules;
    }

    /** How lines stand to each other, and to what the ledger has. */
    static List<String> amongThem() {
        return List.of(
                "select number, 'hsn', 'twice', array[msn || hsn, first::text]::text[] from (select number, msn, hsn, min(number) "
                        + "over (partition by msn, hsn) as first from l where msn is not null and hsn is not null) d where number > first",
                "select number, case when hbl is null then 'mbl' else 'hbl' end, 'twiceBill', array[coalesce(hbl, mbl), first::text]::text[] "
                        + "from (select number, mbl, hbl, min(number) over (partition by mbl, hbl) as first from t where not gone and mbl is "
                        + "not null and (hbl is not null or kind <> 'HOUSE')) d where number > first",
                "select t.number, 'hsn', 'billElsewhere', array[coalesce(t.hbl, t.mbl), c.msn || c.hsn]::text[] from t join c on c.stands "
                        + "and c.mbl = t.mbl and c.hbl is not distinct from t.hbl and (c.msn, c.hsn) <> (t.msn, t.hsn) where not t.gone "
                        + "and not exists (select 1 from t o where o.msn = c.msn and o.hsn = c.hsn)",
                "select number, 'msn', 'noMaster', array[coalesce(msn, mbl)]::text[] from t where (kind = 'HOUSE' and (not gone or msn is null) "
                        + "and not (:pieces and msn is not null) and (msn is not null or not :numbered) and mbl is not null "
                        // Who does not carry it says nothing of numbers that are not used yet: it would be kept for who uses them later.
                        + "or not :carrier and hsn <> '0000' and not exists (select 1 from c where c.msn = t.msn and c.hsn = t.hsn "
                        + "and c.stands and c.said_by = :party)) and not exists (select 1 from m where m.msn = t.msn)",
                "select number, 'msn', 'underSimple', array[msn]::text[] from t where kind = 'HOUSE' and not gone "
                        + "and exists (select 1 from m where m.msn = t.msn and m.kind = 'SIMPLE')",
                "select min(t.number), 'packages', 'moreThanMaster', array[s.msn, s.houses::text, s.packages::text]::text[] from (select h.msn, "
                        + "sum(h.packages) as houses, m.packages from h join m on m.msn = h.msn and m.kind = 'MASTER' group by h.msn, m.packages "
                        // What is counted in other units cannot be compared.
                        + "having sum(h.packages) > m.packages and bool_and(h.unit is not distinct from m.unit)) s "
                        + "join t on t.msn = s.msn and not t.gone group by s.msn, s.houses, s.packages",
                "select t.number, 'msn', 'housesStand', array[t.msn]::text[] from t join c on c.msn = t.msn and c.hsn = t.hsn where t.gone "
                        + "and c.stands and c.kind = 'MASTER' and exists (select 1 from h where h.msn = t.msn)",
                "select t.number, 'packages', 'settled', array[t.msn || t.hsn]::text[] from t join c k on k.msn = t.msn and k.hsn = t.hsn "
                        + "where not :asks and k.settled and (k.stands and (t.gone or " + LineMerge.DIFFERS + ") or not k.stands and not t.gone)",
                // What may be asked for: nothing that came in or was declared is not there then.
                "select t.number, 'packages', 'settledFewer', array[t.msn || t.hsn, k.lowest::text]::text[] from t join (select c.*, greatest(c.declared, "
                        + CorrectionLines.CAME.formatted("c") + ") as lowest from c where c.stands and c.settled) k on k.msn = t.msn and k.hsn = t.hsn "
                        + "where :asks and (case when t.gone then 0 else t.n end) < k.lowest",
                "select t.number, 'kind', 'settledKind', array[t.msn || t.hsn]::text[] from t join c k on k.msn = t.msn and k.hsn = t.hsn "
                        + "where :asks and k.settled and not t.gone and t.kind <> k.kind",
                "select 0, 'act', 'settledFalls', array[c.msn || c.hsn]::text[] from c where c.stands and c.settled "
                        // Of what is cancelled the houses say it for their master.
                        + "and not (:cancels and c.kind = 'MASTER') and (:falls and not c.over "
                        + "and c.said_by = :party and not exists (select 1 from l where l.msn = c.msn and l.hsn = c.hsn) "
                        // The voyage goes with what its carrier takes back, and with it what others have said of it.
                        + "or :cancels and exists (select 1 from cargo.voyages v where v.mrn = :mrn "
                        + "and (:at, :ref collate \"C\") > (v.said_at, v.said_ref collate \"C\")))");
    }

    /** Whose lines they may be. A forwarder sends houses under masters that name it, or nobody (section 7, question 4 of the design). */
    static List<String> ofSenders() {
        return List.of(
                rule("kind", "forwarderSends", "kind", "l", "not :carrier and (kind in ('MASTER', 'SIMPLE') or hsn = '0000')"),
                "select t.number, 'msn', 'foreignMaster', array[t.msn]::text[] from t join m on m.msn = t.msn where not :carrier "
                        + "and m.forwarder is not null and not m.forwarder = any(:codes)",
                line("forwarder", "foreignForwarder", "forwarder", "not :carrier and forwarder is not null and not forwarder = any(:codes)"),
                "select t.number, 'hsn', 'foreignHouse', array[t.msn || t.hsn]::text[] from t join c on c.msn = t.msn and c.hsn = t.hsn "
                        + "where not :carrier and c.stands and c.said_by <> :party");
    }
}
