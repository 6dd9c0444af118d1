package org.openpass.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.reference.Parameters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Selection inputs in PostgreSQL. The draw is from a secure source: nobody can foretell who is inspected. */
@Component
class Selections implements RiskApi {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Parameters parameters;
    private final Clock clock;
    private final Draws draws;

    Selections(JdbcClient jdbc, JsonMapper json, Parameters parameters, Clock clock, ObjectProvider<Draws> others) {
        this.jdbc = jdbc;
        this.json = json;
        this.parameters = parameters;
        this.clock = clock;
        SecureRandom random = new SecureRandom();
        this.draws = others.getIfAvailable(() -> importer -> BigDecimal.valueOf(random.nextDouble()));
    }

    /** @param knownHeadings of those declared, how many were imported before */
    private record Importer(String grade, boolean aeo, long knownHeadings) {
    }

    @Override
    public SelectionInputs selectionInputs(String caseNumber, int round, long importerId, Set<String> headings,
            List<String> chapters, List<String> origins, LocalDate day) {
        return drawn(caseNumber, round)
                .orElseGet(() -> draw(caseNumber, round, importerId, headings, chapters, origins, day));
    }

    @Override
    public Optional<SelectionInputs> drawn(String caseNumber, int round) {
        return jdbc.sql("select inputs::text from risk.selection_inputs where case_number = ? and round = ?")
                .params(caseNumber, round).query(String.class).optional()
                .map(kept -> json.readValue(kept, SelectionInputs.class));
    }

    private SelectionInputs draw(String caseNumber, int round, long importerId, Set<String> headings,
            List<String> chapters, List<String> origins, LocalDate day) {
        Importer importer = jdbc.sql("""
                select coalesce(g.grade, 'MEDIUM'), coalesce(g.aeo, false), (select count(*) from risk.import_history h
                    where h.party_id = p.id and h.hs_heading = any(?::bpchar[]))
                from (select ?::bigint as id) p left join risk.party_grades g on g.party_id = p.id
                """).params(headings.toArray(String[]::new), importerId).query((rs, n) ->
                new Importer(rs.getString(1), rs.getBoolean(2), rs.getLong(3))).single();
        BigDecimal draw = draws.next(importerId).setScale(8, RoundingMode.DOWN);
        SelectionInputs inputs = new SelectionInputs(chapters, origins, importer.grade(),
                importer.knownHeadings() < headings.size(), draw,
                parameters.on("selection.randomShare", day).value(), importer.aeo());
        jdbc.sql("insert into risk.selection_inputs values (?, ?, ?, ?::jsonb, ?, ?)").params(caseNumber, round, draw,
                json.writeValueAsString(inputs), Timestamp.from(clock.instant()), day).update();
        return inputs;
    }

    @Override
    public void imported(long importerId, Set<String> headings) {
        jdbc.sql("insert into risk.import_history select ?::bigint, h, ?::timestamptz from unnest(?::text[]) h "
                + "on conflict do nothing").params(importerId, Timestamp.from(clock.instant()),
                headings.toArray(String[]::new)).update();
    }

    @Override
    public void grade(long partyId, String grade, boolean aeo, String reason) {
        jdbc.sql("""
                insert into risk.party_grades values (?, ?, ?, ?) on conflict (party_id) do update
                    set grade = excluded.grade, aeo = excluded.aeo, reason = excluded.reason
                """).params(partyId, grade, aeo, reason).update();
    }
}
