package org.openpass.tariff;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.release.DirectDoors;
import org.openpass.tariff.LoadReport.Outcome;
import org.openpass.terms.Homes;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads tariff files: read and check the whole file, then replace the source's rows in one transaction. It is a direct door
 * of the tables that two people change: shut from when the installation is handed over.
 */
@Service
class TariffLoader implements TariffLoading {

    private static final int BATCH = 1_000;

    private record Sample(String file, TariffFileKind kind) {
    }

    private static final List<Sample> KOREAN = List.of(
            new Sample("law-internal-taxes.csv", TariffFileKind.INTERNAL_TAXES),
            new Sample("kr-commodities.csv", TariffFileKind.COMMODITIES),
            new Sample("kr-duty-rates.csv", TariffFileKind.DUTY_RATES),
            new Sample("gb-test-commodities.csv", TariffFileKind.COMMODITIES),
            new Sample("gb-test-duty-rates.csv", TariffFileKind.DUTY_RATES),
            new Sample("gb-test-internal-taxes.csv", TariffFileKind.INTERNAL_TAXES));
    private static final List<Sample> BRITISH = List.of(
            new Sample("gb-internal-taxes.csv", TariffFileKind.INTERNAL_TAXES),
            new Sample("gb-test-commodities.csv", TariffFileKind.COMMODITIES),
            new Sample("gb-test-duty-rates.csv", TariffFileKind.DUTY_RATES));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DirectDoors doors;

    TariffLoader(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, DirectDoors doors) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.doors = doors;
    }

    @Override
    public LoadReport load(Reader csv, TariffFileKind kind, String source) throws IOException {
        if (source.startsWith(DutyRateRelease.SOURCE)) {
            throw new IllegalArgumentException("source: what two people released is not replaced by a file");
        }
        TariffFile file = TariffFile.read(csv);
        return switch (kind) {
            case COMMODITIES -> load(file, new CommodityTable(), kind, source);
            case DUTY_RATES -> load(file, new DutyRateTable(), kind, source);
            case INTERNAL_TAXES -> load(file, new InternalTaxTable(), kind, source);
        };
    }

    @Override
    public List<LoadReport> loadSample() throws IOException {
        return loadSample(Homes.here().country());
    }

    /** The same commodities are taxed otherwise in another country. */
    List<LoadReport> loadSample(String country) throws IOException {
        List<LoadReport> reports = new ArrayList<>();
        for (Sample sample : country.equals(Homes.KOREA) ? KOREAN : BRITISH) {
            try (Reader csv = new InputStreamReader(
                    new ClassPathResource("sample/tariff/" + sample.file()).getInputStream(), StandardCharsets.UTF_8)) {
                reports.add(load(csv, sample.kind(), "sample:" + sample.file()));
            }
        }
        return reports;
    }

    private <T> LoadReport load(TariffFile file, TariffTable<T> table, TariffFileKind kind, String source) {
        LoadErrors errors = new LoadErrors();
        List<NumberedRow<T>> rows = file.rows(table.columns(), errors,
                row -> new NumberedRow<>(row.number(), table.read(row, source)));
        Validity.check(rows, table, errors);
        Outcome outcome = errors.count() > 0 ? Outcome.REFUSED
                : Optional.ofNullable(transaction.execute(status -> {
                    Outcome done = replace(file, rows, table, kind, source, errors);
                    if (done == Outcome.REFUSED) {
                        status.setRollbackOnly();
                    }
                    return done;
                })).orElseThrow();
        return new LoadReport(kind, source, outcome, file.checksum(), rows.size(), errors.count(), errors.kept());
    }

    private <T> Outcome replace(TariffFile file, List<NumberedRow<T>> rows, TariffTable<T> table,
            TariffFileKind kind, String source, LoadErrors errors) {
        // The row of the source is the lock: of two loads at once the second sees what the first has done.
        int changed = jdbc.update("""
                insert into tariff.loads as before (kind, source, checksum, row_count, loaded_at)
                values (?, ?, ?, ?, ?)
                on conflict (kind, source) do update
                set checksum = excluded.checksum, row_count = excluded.row_count, loaded_at = excluded.loaded_at
                where before.checksum <> excluded.checksum""",
                kind.name(), source, file.checksum(), rows.size(), Timestamp.from(clock.instant()));
        if (changed == 0) {
            return Outcome.UNCHANGED;
        }
        if (!doors.governs(table.name())) {
            return insteadOfBefore(rows, table, source, errors);
        }
        return doors.replace(table.name(), source, release -> {
            Outcome outcome = insteadOfBefore(rows, table, source, errors);
            jdbc.update("update " + table.name() + " set release = ? where source = ?", release, source);
            return outcome;
        });
    }

    private <T> Outcome insteadOfBefore(List<NumberedRow<T>> rows, TariffTable<T> table, String source,
            LoadErrors errors) {
        jdbc.update("delete from " + table.name() + " where source = ?", source);
        for (int start = 0; start < rows.size(); start += BATCH) {
            List<NumberedRow<T>> batch = rows.subList(start, Math.min(start + BATCH, rows.size()));
            int[] counts = jdbc.batchUpdate(table.insert(),
                    batch.stream().map(row -> table.values(row.value(), source)).toList());
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    errors.add(batch.get(i).number(), null, "another source holds " + table.key(batch.get(i).value())
                            + " from " + table.from(batch.get(i).value()), "load it under that source, or leave it out");
                }
            }
        }
        return errors.count() > 0 ? Outcome.REFUSED : Outcome.LOADED;
    }
}
