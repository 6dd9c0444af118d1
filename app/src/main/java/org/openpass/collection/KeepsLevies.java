package org.openpass.collection;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.openpass.casework.KeepsCases;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A case in which duty was charged by notice is kept as long as an import declaration (Customs Act Art. 12, Enforcement Decree Art. 3(1)1),
 * counted from the levy: its assessment and notice stand in the place of one, whatever shorter time records of goods under bond have. A
 * levy that was cancelled keeps nothing.
 */
@Component
class KeepsLevies implements KeepsCases {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    KeepsLevies(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public Optional<String> why(Collection<String> caseNumbers) {
        LocalDate today = Seoul.today(clock);
        return jdbc.sql("select made_at from collection.levies where case_number = any(:cases) and cancelled_at is null")
                .param("cases", caseNumbers.toArray(String[]::new)).query((rs, n) -> Seoul.day(rs.getTimestamp(1).toInstant())).list().stream()
                .anyMatch(day -> !today.isAfter(lastDay(day))) ? Optional.of("LEVIED") : Optional.empty();
    }

    private LocalDate lastDay(LocalDate levied) {
        return levied.plusMonths(parameters.on("retention.import.years", levied).value().multiply(MONTHS).longValue());
    }
}
