package org.openpass.gateway.edifact;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.core.io.ClassPathResource;

/** The code values of the directory that messages are read and written with; which are checked against it stands beside each. */
final class Codes {

    private static final String TABLE = "edifact/codes.csv";
    private static final Map<String, List<String>> CODES = read();

    private Codes() {
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> codes = new HashMap<>();
        try (Reader in = new InputStreamReader(new ClassPathResource(TABLE).getInputStream(), StandardCharsets.UTF_8); CSVParser rows =
                CSVParser.parse(in, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            rows.forEach(row -> codes.computeIfAbsent(row.get("key"), key -> new ArrayList<>()).add(row.get("code")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    /** The code that is written. */
    static String of(String key) {
        return CODES.get(key).getFirst();
    }

    /** Whether the code is one of those that mean this. */
    static boolean is(String key, String code) {
        return code != null && CODES.getOrDefault(key, List.of()).contains(code);
    }

    /** The constant that a code means: {@code act.ADD} is ADD of the keys that begin with {@code act}. */
    static <E extends Enum<E>> Optional<E> constant(String begin, Class<E> type, String code) {
        for (E each : type.getEnumConstants()) {
            if (is(begin + "." + each.name(), code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
