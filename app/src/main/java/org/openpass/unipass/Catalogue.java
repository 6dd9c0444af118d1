package org.openpass.unipass;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The look-ups that there are: contracts as they were recorded, measured or read in clients of the real service
 * ({@code unipass/catalogue.csv}), and who answers them. One that nobody answers has a right and empty result. Contracts
 * from 036 on are not here, since nobody has measured them.
 */
@Component
public class Catalogue {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final SortedMap<String, ApiCall> byCode = new TreeMap<>();
    private final Map<String, ApiCall> byPath;
    private final Map<String, LookUp> lookUps;

    Catalogue(List<LookUp> lookUps) throws IOException {
        this.lookUps = lookUps.stream().collect(Collectors.toMap(LookUp::api, Function.identity()));
        try (Reader reader = new InputStreamReader(new ClassPathResource("unipass/catalogue.csv").getInputStream(),
                StandardCharsets.UTF_8)) {
            FORMAT.parse(reader).stream().map(this::call).forEach(call -> byCode.put(call.code(), call));
        }
        byPath = byCode.values().stream().collect(Collectors.toMap(ApiCall::path, Function.identity()));
        if (!byCode.keySet().containsAll(this.lookUps.keySet())) {
            throw new IllegalStateException("unipass/catalogue.csv has not all of " + this.lookUps.keySet());
        }
    }

    /** All, by code. */
    public List<ApiCall> all() {
        return List.copyOf(byCode.values());
    }

    /** The look-up by its three digits. */
    public Optional<ApiCall> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The look-up at {@code service/operation}. */
    Optional<ApiCall> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Who answers it; empty: nobody. */
    Optional<LookUp> of(ApiCall call) {
        return Optional.ofNullable(lookUps.get(call.code()));
    }

    private ApiCall call(CSVRecord row) {
        return new ApiCall(row.get("code"), row.get("path"), row.get("root"), row.get("error_root"), row.get("head"),
                words(row.get("head_fields")), row.get("row"), words(row.get("fields")), words(row.get("required")),
                words(row.get("one_of")), words(row.get("optional")), others(row.get("others")), row.get("bare").equals("Y"),
                lookUps.containsKey(row.get("code")));
    }

    private static List<ApiCall.Rows> others(String text) {
        return text.isBlank() ? List.of() : Arrays.stream(text.split(";")).map(each -> each.split(":"))
                .map(parts -> new ApiCall.Rows(parts[0], parts[1], words(parts[2]))).toList();
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }
}
