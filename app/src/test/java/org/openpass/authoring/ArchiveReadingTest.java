package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpass.authoring.check.Finding;
import org.openpass.engine.ModelKind;

/** What comes as an archive and is an attack on who unpacks it; and how files find their works. */
class ArchiveReadingTest {

    private static final String FILE = "processes/declaration/import-declaration.bpmn";

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/cron.d/x.bpmn", "/etc/x.bpmn", "processes/../../x.bpmn", "C:\\x.bpmn",
            "processes/declaration/x.exe", "processes/declaration/inner.zip", "processes/declaration/X.bpmn", "~/x.bpmn", "процесс.bpmn",
            "processes//x.bpmn", ".git/hooks/x.bpmn", "processes/declaration/x.bpmn/", "META-INF/x.bpmn", "x\u202Empb.form"})
    void aNameThatLeadsElsewhereIsRefused(String name) {
        assertThat(refused(zip(zip -> put(zip, new ZipArchiveEntry(name), name.endsWith("/") ? "" : "x")))).isIn("zipName", "zipEmpty");
    }

    @Test
    void aLinkIsRefused() {
        ZipArchiveEntry link = new ZipArchiveEntry(FILE);
        link.setUnixMode(0120777);
        assertThat(refused(zip(zip -> put(zip, link, "/etc/passwd")))).isEqualTo("zipLink");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        assertThat(refused(zip(zip -> {
            put(zip, new ZipArchiveEntry(FILE), "one");
            put(zip, new ZipArchiveEntry(FILE), "two");
        }))).isEqualTo("zipTwice");
    }

    @Test
    void aBombIsLeftWhereItIsFoundOut() {
        byte[] bomb = zip(zip -> {
            for (int i = 0; i < 40; i++) {
                put(zip, new ZipArchiveEntry("processes/declaration/x" + i + ".bpmn"), "0".repeat(1_000_000));
            }
        });
        assertThat(bomb.length).isLessThan(1_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(refused(bomb)).isEqualTo("zipRatio"));
    }

    @Test
    void aFileThatIsLargerThanItSaysIsRefused() {
        byte[] large = zip(zip -> put(zip, new ZipArchiveEntry(FILE), noise(Drafts.MOST_BYTES + 1)));
        assertThat(refused(large)).isEqualTo("tooLarge");
    }

    @Test
    void moreFilesThanASetOfWorksHasAreRefusedBeforeOneIsRead() {
        byte[] many = zip(zip -> {
            for (int i = 0; i <= ArchiveReading.MOST_ENTRIES; i++) {
                put(zip, new ZipArchiveEntry("processes/declaration/x" + i + ".bpmn"), "x");
            }
        });
        assertThat(refused(many)).isEqualTo("zipEntries");
    }

    @Test
    void whatIsEncryptedIsRefused() {
        byte[] zip = zip(out -> put(out, new ZipArchiveEntry(FILE), "x"));
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[directory + 8] |= 1;
        assertThat(refused(zip)).isEqualTo("zipSecret");
    }

    @Test
    void whatIsNoArchiveOrEmptyIsSaidToBe() {
        assertThat(refused("<bpmn/>".getBytes(StandardCharsets.UTF_8))).isEqualTo("zip");
        assertThat(refused(new byte[0])).isEqualTo("zip");
        assertThat(refused(zip(zip -> { }))).isEqualTo("zipEmpty");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        byte[] zip = zip(out -> {
            put(out, new ZipArchiveEntry("../x.bpmn"), "x");
            put(out, new ZipArchiveEntry("/y.bpmn"), "x");
            put(out, new ZipArchiveEntry(FILE), "x");
        });
        assertThat(refusals(zip)).hasSize(2).extracting(Finding::file).containsExactly("../x.bpmn", "/y.bpmn");
    }

    @Test
    void whatIsPackedIsReadAgainByteForByteAndTheSameFilesAreTheSameArchive() {
        Map<String, byte[]> files = Map.of(FILE, "<a/>".getBytes(StandardCharsets.UTF_8), "forms/declaration/a.form", new byte[] {1, 2});
        byte[] archive = ArchiveWriting.of(files);
        assertThat(ArchiveReading.read(archive)).containsOnlyKeys(files.keySet()).allSatisfy((name, content) ->
                assertThat(content).isEqualTo(files.get(name)));
        assertThat(ArchiveWriting.of(files)).isEqualTo(archive);
    }

    @Test
    void aFileOfAWorkLiesWhereTheLibraryHasIt() throws IOException {
        byte[] process = ArchiveReadingTest.class.getResourceAsStream("/" + FILE).readAllBytes();
        byte[] form = ArchiveReadingTest.class.getResourceAsStream("/forms/declaration/inspection-result.form").readAllBytes();
        Map<String, byte[]> came = Map.of("diagram_1.bpmn", process, "diagram_1_ko.properties", new byte[] {'a'},
                "inspection-result.form", form, "diagram_1.arms.scenario.json", new byte[] {'{', '}'});
        Map<String, Work> library = Map.of("import-declaration", new Work("import-declaration", ModelKind.PROCESS, "declaration", FILE, false),
                "inspection-result", new Work("inspection-result", ModelKind.FORM, "declaration", "forms/declaration/inspection-result.form", false));

        assertThat(ImportedSets.of(came, library, id -> false, false)).containsOnlyKeys("import-declaration").hasEntrySatisfying("import-declaration",
                set -> assertThat(set).containsOnlyKeys(FILE, "processes/declaration/import-declaration_ko.properties",
                        "processes/declaration/import-declaration.arms.scenario.json", "forms/declaration/inspection-result.form"));
        assertThat(ImportedSets.of(Map.of("x.form", form), library, id -> false, false)).containsOnlyKeys("inspection-result");
        assertThatThrownBy(() -> ImportedSets.of(came, Map.of(), id -> false, false)).isInstanceOfSatisfying(ArchiveRefused.class, e ->
                assertThat(e.refusals()).extracting(Finding::rule).containsOnly("refused.folder"));
        assertThatThrownBy(() -> ImportedSets.of(Map.of("y_ko.properties", new byte[] {'a'}), library, id -> false, false))
                .isInstanceOfSatisfying(ArchiveRefused.class, e ->
                        assertThat(e.refusals()).extracting(Finding::rule).containsExactly("refused.alone"));
        assertThatThrownBy(() -> ImportedSets.of(Map.of("a/x.form", form, "b/x.form", form), library, id -> false, false))
                .isInstanceOfSatisfying(ArchiveRefused.class, e ->
                        assertThat(e.refusals()).extracting(Finding::rule).containsExactly("refused.workTwice"));
    }

    /** Whatever it says of itself: else a table of one's own would stand under the name of the criteria of risk. */
    @Test
    void nothingComesInUnderTheNameOfWhatIsNotForEverybody() throws IOException {
        byte[] law = new String(ArchiveReadingTest.class.getResourceAsStream("/processes/risk/select-lane.dmn").readAllBytes(),
                StandardCharsets.UTF_8).replace("kind=\"risk\"", "kind=\"law\"").getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> came = Map.of("processes/declaration/select-lane.dmn", law);
        assertThatThrownBy(() -> ImportedSets.of(came, Map.of(), "select-lane"::equals, false)).isInstanceOfSatisfying(ArchiveRefused.class, e ->
                assertThat(e.refusals()).extracting(Finding::rule).containsExactly("refused.risk"));
    }

    /** Whoever analyses risk brings criteria in, and never into the draft of a process, which all owners read. */
    @Test
    void criteriaOfRiskComeInByThemselves() throws IOException {
        Map<String, byte[]> came = Map.of("import-declaration.bpmn", read(FILE), "select-lane.dmn", read("processes/risk/select-lane.dmn"),
                "select-lane_ko.properties", new byte[] {'a'});
        Map<String, Work> library = Map.of("import-declaration", new Work("import-declaration", ModelKind.PROCESS, "declaration", FILE, false),
                "select-lane", new Work("select-lane", ModelKind.DECISION, "risk", "processes/risk/select-lane.dmn", true));

        assertThat(ImportedSets.of(came, library, id -> false, true)).containsOnlyKeys("import-declaration", "select-lane")
                .hasEntrySatisfying("import-declaration", set -> assertThat(set).containsOnlyKeys(FILE))
                .hasEntrySatisfying("select-lane", set -> assertThat(set).containsOnlyKeys("processes/risk/select-lane.dmn",
                        "processes/risk/select-lane_ko.properties"));
    }

    private static byte[] read(String file) throws IOException {
        return ArchiveReadingTest.class.getResourceAsStream("/" + file).readAllBytes();
    }

    private static String refused(byte[] archive) {
        return refusals(archive).getFirst().rule().replace("refused.", "");
    }

    private static List<Finding> refusals(byte[] archive) {
        return catchThrowableOfType(ArchiveRefused.class, () -> ArchiveReading.read(archive)).refusals();
    }

    private static byte[] zip(Consumer<ZipArchiveOutputStream> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            content.accept(zip);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
            zip.putArchiveEntry(entry);
            zip.write(bytes);
            zip.closeArchiveEntry();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text that does not pack. */
    private static String noise(int size) {
        byte[] bytes = new byte[size];
        new Random(93).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalStateException();
    }
}
