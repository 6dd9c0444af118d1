package org.openpass.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CaseSearchTest {

    private static final Path BENCH = Path.of("../deploy/bench/src/main/resources/org/openpass/deploy/bench/rows/search.json");
    private static final long PARTY = 7;

    @Test
    void whatTheBenchSendsStraightToTheIndexIsWhatIsSentHere() throws IOException {
        for (String word : new String[] {"T-shirts", "BNQRY26000001M"}) {
            String sent = JsonpUtils.toJsonString(CaseSearch.request(CaseQuery.of(Words.of(word), null,
                    new SearchScope(false, Set.of(PARTY), Set.of()), false), 20, null), new Jackson3JsonpMapper());
            String bench = Files.readString(BENCH).replace("${word}", word)
                    .replace("${lower}", word.toLowerCase(Locale.ROOT)).replace("${party}", String.valueOf(PARTY));

            assertThat(pretty(bench)).isEqualTo(pretty(sent));
        }
    }

    /** Names in one order, so that only what is said counts. */
    private static String pretty(String json) {
        JsonMapper sorted = JsonMapper.builder()
                .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
        return sorted.writerWithDefaultPrettyPrinter().writeValueAsString(sorted.readValue(json, Object.class));
    }
}
