package org.openpass.gateway.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpass.gateway.edifact.Envelope.Check;

/** What is wrong with an interchange is found where it is, and nothing that is wrong is read on. */
class EdifactReaderTest {

    private static final Instant AT = Instant.parse("2026-12-06T12:32:00Z");
    private static final String[] GOOD = {"BGM+85+26HSLI0133I+9", "DTM+137:202612062132:203", "TDT+20+V1+1++HSLI:172:20+++D5:103::HANSUNG:KR",
        "LOC+60+KRINC", "EQD+CN+TEMU1234567+22G1", "SEL+S1+CA", "CNI+1", "RFF+MB:M1", "RFF+XC:26HSLI0133I15040000", "NAD+CN+++KIM", "GID+1+100:CT",
        "FTX+AAA+++PATCH BOARDS", "MEA+AAE+G+KGM:1000", "SGP+TEMU1234567+100"};

    @TempDir
    Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("interchange"), text.getBytes(charset));
    }

    private Check check(Object text) throws IOException {
        return Envelope.of(file(text.toString(), StandardCharsets.ISO_8859_1));
    }

    private List<Segment> segments(String text, Charset charset) throws IOException {
        List<Segment> segments = new ArrayList<>();
        try (EdifactReader reader = new EdifactReader(file(text, charset))) {
            for (Segment s = reader.next(); s != null; s = reader.next()) {
                segments.add(s);
            }
        }
        return segments;
    }

    private static EdifactText from() {
        return EdifactText.from("HSLI", "R1", AT);
    }

    @Test
    void segmentsAreReadWithTheirPlacesAndReleasedCharacters() throws IOException {
        List<Segment> read = segments(from().message("CUSCAR", GOOD).message("CUSREP", "BGM+933+X?'S ?+ 50?: ??", "TDT+20").toString(),
                StandardCharsets.ISO_8859_1);

        assertThat(read.stream().map(Segment::tag).collect(Collectors.joining(" "))).startsWith("UNB UNH BGM DTM TDT").endsWith("UNH BGM TDT UNT UNZ");
        Segment transport = read.get(4);
        assertThat(transport.position()).isEqualTo(4);
        assertThat(transport.at(5, 1)).isEqualTo("HSLI");
        assertThat(transport.at(8, 4)).isEqualTo("HANSUNG");
        assertThat(transport.at(4)).isNull();
        assertThat(read.get(read.size() - 4).at(2)).isEqualTo("X'S + 50: ?");
    }

    @Test
    void theServiceAdviceAndTheCharacterSetOfTheHeadCount() throws IOException {
        String text = "UNA:+.?*'UNB+UNOW:4+HSLI+KCS+20261206:2132+R1'UNH+1+CUSREP:D:95B:UN'BGM+933'TDT+20'FTX+AAA+++보세 창고'UNT+5+1'UNZ+1+R1'";
        List<Segment> read = segments(text, StandardCharsets.UTF_8);
        assertThat(read.get(4).at(4)).isEqualTo("보세 창고");
        Check check = Envelope.of(file(text, StandardCharsets.UTF_8));
        assertThat(check.code()).isNull();
        assertThat(check.head().preparedAt()).isEqualTo(AT);
        assertThat(check.head().test()).isFalse();
        for (int kind = 0; kind <= 4; kind++) {
            assertThat(check(from().message("CUSCAR", GOOD).toString().replaceFirst("R1'", "R1++++++" + kind + "'")).head().test()).isEqualTo(kind > 0);
        }
        assertThat(segments("UNA|^.!*~UNB^UNOA|2^HSLI^KCS^261206|2132^R1~UNH^1^CUSREP|D|95B|UN~BGM^933^A'+!~~UNT^3^1~UNZ^1^R1~",
                StandardCharsets.US_ASCII).get(2).at(2)).isEqualTo("A'+~");
    }

    @Test
    void aGoodInterchangeIsTakenWhole() throws IOException {
        Check check = check(from().message("CUSCAR", GOOD).message("CUSREP", "BGM+933+26HSLI0133I", "TDT+20")
                .message("CODECO", "BGM+34", "NAD+MS+W", "EQD+CN+TEMU1234567"));
        assertThat(check.why()).isEmpty();
        assertThat(check.code()).isNull();
        assertThat(check.messages()).hasSize(3).allMatch(Envelope.Message::good);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UNB+UNOZ:3+HSLI+KCS+261206:2132+R1 | 2", "UNB+UNOC:9+HSLI+KCS+261206:2132+R1 | 2", "UNB+UNOW:3+HSLI+KCS+261206:2132+R1 | 2",
        "UNB+UNOC:3+HSLI+KCS+261306:2132+R1 | 12", "UNB+UNOC:3++KCS+261206:2132+R1 | 13", "UNB+UNOC:3+HSLI+KCS+261206:2132+R2 | 28"})
    void aHeadThatIsWrongRefusesTheWhole(String unb, String code) throws IOException {
        assertThat(check(EdifactText.with(unb, "R1").message("CUSCAR", GOOD)).code()).isEqualTo(code);
    }

    @Test
    void anEnvelopeThatIsWrongRefusesTheWhole() throws IOException {
        String good = from().message("CUSCAR", GOOD).toString();
        assertThat(check(good.replace("UNZ+1", "UNZ+2")).code()).isEqualTo("29");
        assertThat(check(from()).code()).isEqualTo("32");
        assertThat(check(good + "more").code()).isEqualTo("33");
        assertThat(check(good.replace("UNH+1", "BGM+1'UNH+1")).code()).isEqualTo("33");
        assertThat(check(good.replaceFirst("UNT[^']*'", "")).code()).isEqualTo("13");
        assertThat(check(good.substring(0, good.length() / 2)).code()).isEqualTo("18");
        assertThat(check(good.replace("UNH+1", "UNG+CUSCAR'UNH+1")).code()).as("a group that does not end").isEqualTo("13");
        assertThat(check(good.replace("UNZ", "UNE+1+G1'UNZ")).code()).isEqualTo("33");
        assertThat(check(from().message("CUSCAR", GOOD).group("G1").message("CUSREP", "BGM+933", "TDT+20")).code()).as("one beside a group").isEqualTo("33");
        assertThat(check(good.replace("PATCH", "PA\0TCH")).code()).isIn("18", "21");
        assertThat(check(good.replace("PATCH", "PA\nTCH")).code()).isNull();
        Check large = check(good.replace("PATCH", "P".repeat(EdifactReader.LONGEST_SEGMENT * 3)));
        assertThat(large.code()).as(large.why()).isEqualTo("39");
        for (String none : List.of("", "UNB", "UNB+'", "Hello", "{}", "UNZ+1+R1'", "\0\0", "UNA")) {
            assertThat(check(none)).as(none).satisfies(each -> assertThat(each.head()).isNull()).satisfies(each -> assertThat(each.code()).isNotNull());
        }
    }

    @Test
    void messagesInGroupsAreTakenAndAGroupThatIsWrongFallsAlone() throws IOException {
        String text = from().message("CUSCAR", GOOD).group("G1").message("CUSREP", "BGM+933", "TDT+20").message("CUSREP", "BGM+933").group("G2").toString()
                .replace("UNH+2", "UNH+1").replace("UNT+4+2", "UNT+4+1");
        Check check = check(text);
        assertThat(check.code()).as(check.why()).isNull();
        assertThat(check.messages()).extracting(Envelope.Message::key).containsExactly("1", "2/1", "3");
        assertThat(Writer.read(ControlAnswer.taken(check, AT, "C1"))).contains("UCI+R1+HSLI+KCS+7'\nUCF+G1+TOPS+NIS+7'\nUCM+1+CUSCAR:D:95B:UN+7'\n"
                + "UCF+G2+TOPS+NIS+7'\nUCM+1+CUSREP:D:95B:UN+7'\nUCM+3+CUSREP:D:95B:UN+4'\nUCS+3+13'");
        for (String[] wrong : new String[][] {{"UNE+2", "UNE+3", "29+UNE"}, {"UNE+2+G2", "UNE+2+G3", "28+UNE"}, {"+G2", "+G1", "26+UNG"}}) {
            Check falls = check(text.replace(wrong[0], wrong[1]));
            assertThat(falls.messages()).extracting(Envelope.Message::good).as(wrong[2]).containsExactly(true, false, false);
            assertThat(Writer.read(ControlAnswer.taken(falls, AT, "C1"))).contains("+TOPS+NIS+4+" + wrong[2] + "'\nUNT");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UNH+1+CUSCAR:D:96A:UN | UNH+1+CUSCAR:D:95B:UN | 17", "UNH+1+CUSDEC:D:95B:UN | UNH+1+CUSCAR:D:95B:UN | 17", "UNT+17+1 | UNT+16+1 | 29",
        "UNT+16+2 | UNT+16+1 | 28"})
    void aMessageWhoseEnvelopeIsWrongIsRefusedAndTheOthersCount(String now, String before, String code) throws IOException {
        Check check = check(from().message("CUSCAR", GOOD).message("CUSREP", "BGM+933", "TDT+20").toString().replace(before, now));
        assertThat(check.code()).isNull();
        assertThat(check.messages().getFirst().code()).isEqualTo(code);
        assertThat(check.messages().getLast().good()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "BGM+85+26HSLI0133I+9 | ZZZ+1 | 2 15 0 0", "RFF+MB:M1'RFF+XC:26HSLI0133I15040000 | CNT+1 | 10 15 0 0",
        "DTM+137:202612062132:203 | DTM+137:2026:203 | 3 - 1 2 12",
        "DTM+137:202612062132:203 | DTM+137:202613062132:203 | 3 - 1 2 12", "GID+1+100:CT | GID+1+1O0:CT | 12 - 2 1 37", "RFF+MB:M1 | RFF | 9 - 1 1 13",
        "BGM+85+26HSLI0133I+9 | BGM+85+26HSLI0133I26HSLI0133I26HSLI0133I26HSLI0133I+9 | 2 - 2 1 39", "LOC+60+KRINC | PAC+1 | 5 15 0 0", "LOC+60+KRINC | NAD+MS+X | 5 15 0 0"})
    void whatIsWrongInAMessageIsFoundAtItsPlace(String before, String now, String expected) throws IOException {
        String text = from().message("CUSCAR", GOOD).toString();
        String changed = text.replace(before.replace("'", "'\n"), now);
        changed = changed.replace("UNT+16", "UNT+" + (16 - (before.contains("'") ? 1 : 0)));
        Envelope.Message message = check(changed).messages().getFirst();
        Envelope.SegmentFault fault = message.faults().getFirst();
        String found = fault.position() + " " + (fault.code() == null ? "-" : fault.code()) + (fault.faults().isEmpty() ? " 0 0" : " "
                + fault.faults().getFirst().element() + " " + fault.faults().getFirst().component() + " " + fault.faults().getFirst().code());
        assertThat(found).isEqualTo(expected);
    }

    /** Two neighbours of a good message change their places; references of a consignment, and of a party, may. */
    @ParameterizedTest
    @CsvSource({"0, 15", "1, 15", "2, 15", "4, 15", "5, 15", "6, 15", "7, -", "8, -", "9, 15", "10, 15", "11, 15", "12, 15"})
    void aSegmentOutOfItsPlaceIsNamed(int first, String code) throws IOException {
        List<String> segments = new ArrayList<>(List.of(GOOD));
        segments.add(first + 1, segments.remove(first));
        Envelope.Message message = check(from().message("CUSCAR", segments.toArray(String[]::new))).messages().getFirst();
        assertThat(message.faults().stream().map(Envelope.SegmentFault::code).findFirst().orElse("-")).as(segments.toString()).isEqualTo(code);
        assertThat(message.good()).isEqualTo(code.equals("-"));
    }

    @Test
    void whatIsAnsweredCanBeReadByWhoSentIt() throws IOException {
        Check check = check(from().message("CUSCAR", GOOD).toString().replace("GID+1+100:CT", "GID+1+1O0:CT"));
        String control = Writer.read(ControlAnswer.taken(check, AT, "C1"));
        assertThat(control).contains("UNB+UNOC:3+KCS+HSLI+261206:2132+C1'", "UNH+1+CONTRL:D:3:UN'", "UCI+R1+HSLI+KCS+7'", "UCM+1+CUSCAR:D:95B:UN+4'",
                "UCS+12'", "UCD+37+2:1'", "UNT+6+1'", "UNZ+1+C1'");
        assertThat(Writer.read(ControlAnswer.refused(check.head(), "29", "UNZ", AT, "C2"))).contains("UCI+R1+HSLI+KCS+4+29+UNZ'");
        assertThat(segments(control, StandardCharsets.ISO_8859_1)).hasSize(8);
    }
}
