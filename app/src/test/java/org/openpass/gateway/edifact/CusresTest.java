package org.openpass.gateway.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.CustomsDecision;
import org.openpass.cargo.CustomsDecision.Matter;
import org.openpass.cargo.CustomsDecision.Outcome;
import org.openpass.gateway.edifact.Envelope.Head;

/** What customs decided as CUSRES writes it, in the character set of who reads it. */
class CusresTest {

    private static final Instant AT = Instant.parse("2026-12-07T00:00:00Z");
    private static final String KOREAN = "수하인이 확인되지 않습니다";

    private static Head head(String syntax) {
        return new Head(syntax, syntax.equals("UNOW") ? "4" : "3", "HSLI", null, "KCS", null, AT, "R1", false);
    }

    private static List<String> written(String syntax, String message, Matter matter, Outcome outcome, String reason) throws IOException {
        return written(syntax, message, matter, outcome, reason, null);
    }

    private static List<String> written(String syntax, String message, Matter matter, Outcome outcome, String reason, String detail)
            throws IOException {
        byte[] bytes = Cusres.of(head(syntax), message, new CustomsDecision(1, "k", matter, "26HSLI0133I", "MF26-0000123", outcome, reason,
                detail, AT.minusSeconds(60), null), AT, "DM000000000123");
        // Whatever is written is read again, with its counts.
        List<String> read = new ArrayList<>();
        try (EdifactReader reader = new EdifactReader(new ByteArrayInputStream(bytes))) {
            for (Segment s = reader.next(); s != null; s = reader.next()) {
                read.add(s.tag() + s.elements());
            }
        }
        assertThat(read).contains("UNT[[" + (read.size() - 2) + "], [1]]");
        return read;
    }

    @Test
    void anAcceptanceNamesItsMessageItsManifestAndItsMoment() throws IOException {
        assertThat(written("UNOC", "7", Matter.MANIFEST, Outcome.ACCEPTED, null)).startsWith("UNB[[UNOC, 3], [KCS], [HSLI], [261207, 0900], [DM000000000123]]",
                "UNH[[1], [CUSRES, D, 95B, UN]]", "BGM[[962, , , MANIFEST], [DM000000000123], [11]]", "DTM[[137, 202612070900, 203]]",
                "DTM[[7, 202612070859, 203]]", "GIS[[1]]", "RFF[[ACW, 7]]", "RFF[[AFB, 26HSLI0133I]]", "RFF[[TN, MF26-0000123]]");
    }

    @Test
    void aRefusalSaysWhyWhereItsLettersCanBeRead() throws IOException {
        assertThat(written("UNOW", null, Matter.UNLOADING, Outcome.REFUSED, KOREAN)).contains("GIS[[2]]", "FTX[[AAO], [], [], [" + KOREAN + "]]")
                .noneMatch(each -> each.contains("ACW"));
        assertThat(written("UNOC", "7", Matter.CORRECTION, Outcome.REFUSED, KOREAN)).contains("GIS[[16]]").anyMatch(each -> each.contains("mailbox (MF26"));
        assertThat(written("UNOC", "7", Matter.DEPARTURE, Outcome.DEEMED, null)).contains("GIS[[1]]").anyMatch(each -> each.contains("No answer came"));
        assertThat(written("UNOC", "7", Matter.CORRECTION, Outcome.REFUSED, "a:b+c?d'e ".repeat(200))).filteredOn(each -> each.startsWith("FTX")).hasSize(5)
                .allMatch(each -> each.contains("a:b+c?d'e"));
        assertThat(written("UNOC", "7", Matter.DEPARTURE, Outcome.EXTENDED, "Asked", "Later, by 2026-12-14.")).contains("GIS[[34]]",
                "FTX[[AAO], [], [], [Later, by 2026-12-14. Asked]]");
        assertThat(written("UNOC", "7", Matter.CARRY_IN, Outcome.ACCEPTED, KOREAN, "SHORT.")).contains("GIS[[1]]").anyMatch(each ->
                each.contains("SHORT. There is a reason")).noneMatch(each -> each.contains("mailbox"));
    }

    @Test
    void aLetterThatTheReaderHasNotBreaksNoMessage() {
        assertThat(new String(new Writer(head("UNOC"), AT, "A1").message("APERAK", "D", "95B").segment("RFF", List.of("TN", "가'나:다")).end(),
                StandardCharsets.ISO_8859_1)).contains("RFF+TN:_?'_?:_'");
    }
}
