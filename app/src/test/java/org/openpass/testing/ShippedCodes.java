package org.openpass.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.openpass.declaration.model.ReferenceLookup.Coded;

/** The code lists as they ship, for rules that are tried without a database. */
public final class ShippedCodes {

    private static final Set<String> KNOWN = read();

    private ShippedCodes() {
    }

    /** Whether the list that a field takes has the code. */
    public static boolean has(Coded list, String code) {
        return KNOWN.contains((list == Coded.EXEMPTION ? "1510" : list.name()) + " " + code);
    }

    private static Set<String> read() {
        try (Reader file = new InputStreamReader(ShippedCodes.class.getResourceAsStream("/reference/codes.csv"),
                StandardCharsets.UTF_8)) {
            Set<String> known = new HashSet<>();
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(file)
                    .forEach(row -> known.add(row.get("list") + " " + row.get("code")));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
