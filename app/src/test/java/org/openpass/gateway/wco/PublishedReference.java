package org.openpass.gateway.wco;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.openpass.declaration.model.ReferenceLookup;
import org.openpass.testing.ShippedCodes;

/** ISO countries and currencies in use, and as tariff the ten-digit codes that the published messages name. */
final class PublishedReference implements ReferenceLookup {

    private static final Pattern COMMODITY = Pattern.compile("(?s)<(?:\\w+:)?Commodity>.*?</(?:\\w+:)?Commodity>");
    private static final Pattern CODE = Pattern.compile("(?s)<(?:\\w+:)?ID>\\s*(\\d+)\\s*</(?:\\w+:)?ID>\\s*"
            + "(?:<!--.*?-->\\s*)*<(?:\\w+:)?IdentificationTypeCode>\\s*(TSP|TRC)");

    private final Set<String> countries = new HashSet<>();
    private final Set<String> currencies = new HashSet<>();
    private final Set<String> commodities = new HashSet<>();

    PublishedReference() {
        Path iso = SharedSamples.folder().resolve("data/iso");
        column(iso.resolve("country-codes.csv"), "ISO3166-1-Alpha-2", null, countries);
        column(iso.resolve("currency-codes-all.csv"), "AlphabeticCode", "WithdrawalDate", currencies);
        SharedSamples.messages().forEach(this::commodities);
    }

    @Override
    public boolean country(String code, LocalDate on) {
        return countries.contains(code);
    }

    @Override
    public boolean currency(String code, LocalDate on) {
        return currencies.contains(code);
    }

    @Override
    public boolean commodity(String hsCode, LocalDate on) {
        return commodities.contains(hsCode);
    }

    @Override
    public boolean office(String code, LocalDate on) {
        return code.equals("020");
    }

    @Override
    public boolean coded(ReferenceLookup.Coded list, String code, LocalDate on) {
        return ShippedCodes.has(list, code);
    }

    private void commodities(Path message) {
        Matcher commodity = COMMODITY.matcher(new String(SharedSamples.read(message), StandardCharsets.UTF_8));
        while (commodity.find()) {
            String eight = null;
            String two = "00";
            for (Matcher code = CODE.matcher(commodity.group()); code.find();) {
                if (code.group(2).equals("TSP")) {
                    eight = code.group(1);
                } else {
                    two = code.group(1);
                }
            }
            commodities.add(eight + two);
        }
    }

    private static void column(Path file, String column, String emptyColumn, Set<String> into) {
        try (var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(file))) {
            rows.stream().filter(row -> emptyColumn == null || row.get(emptyColumn).isEmpty())
                    .map(row -> row.get(column)).filter(code -> !code.isEmpty()).forEach(into::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
