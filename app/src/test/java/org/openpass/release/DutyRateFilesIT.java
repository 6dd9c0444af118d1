package org.openpass.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpass.access.Actor;
import org.openpass.release.TableExport.Format;
import org.openpass.signals.Signals;

/** A whole tariff from a file, as a decree changes it: 20,000 rates of customs duty stand, and each becomes another. */
class DutyRateFilesIT {

    private static final int MANY = 20_000;
    private static final String TAXES = "tariff.internal_taxes";
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Actor KIM = new Actor("kim", null, null, false, Set.of(Actor.Role.ADMINISTRATOR));
    private static final Actor LEE = new Actor("lee", null, null, false, Set.of(Actor.Role.ADMINISTRATOR));
    private static final List<String> HEADER = List.of("nomenclature", "code_prefix", "rate_kind", "origin", "ad_valorem",
            "specific_amount", "unit", "valid_from", "valid_to", "article");

    private static final List<String> news = new CopyOnWriteArrayList<>();
    private static ReleaseDatabase database;

    @BeforeAll
    static void twentyThousandRatesStand() throws Exception {
        database = new ReleaseDatabase(List.of("tariff"), Class.forName("org.openpass.tariff.DutyRateRelease"),
                Class.forName("org.openpass.tariff.InternalTaxRelease"));
        database.jdbc.sql("""
                insert into tariff.commodities (nomenclature, code, name_ko, name_en, valid_from, source)
                select 'HSK', '01' || lpad(n::text, 8, '0'), '품', 'G', '2020-01-01', 'trial' from generate_series(1, ?) n
                """).param(MANY).update();
        database.jdbc.sql("""
                insert into tariff.duty_rates (nomenclature, code_prefix, rate_kind, ad_valorem, valid_from, source)
                select nomenclature, code, 'A', 13, valid_from, source from tariff.commodities
                """).update();
        database.part(Signals.class).listen(TableFiles.CHANNEL, news::add);
        await().atMost(LIMIT).until(() -> news.contains(""));
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @ParameterizedTest
    // CSV of that size is in the bench, of some rows in the other tests.
    @EnumSource(value = Format.class, names = "XLSX")
    void theyAreLoadedWithProgressAndCheckedAndThenReleased(Format format) throws Exception {
        LocalDate first = LocalDate.of(2026, 12, 7).plusWeeks(format.ordinal());
        int percent = 7 + format.ordinal();
        byte[] file = format == Format.CSV ? csv(first, percent) : xlsx(first, percent);
        TableFiles files = database.part(TableFiles.class);
        ReleaseDrafts drafts = database.part(ReleaseDrafts.class);
        Release draft = drafts.begin("tariff.duty_rates", "Rates of 2027", "Presidential Decree no. 1", KIM);

        Load given = files.load(draft.id(), "rates" + format.extension(), new ByteArrayInputStream(file), true, KIM);
        List<Load> seen = new ArrayList<>(List.of(given));
        Load loaded = await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> {
            seen.add(files.progress(draft.id(), LEE).orElseThrow());
            return seen.getLast();
        }, Load::ended);

        assertThat(loaded).extracting(Load::step, Load::whole, Load::errors).containsExactly("DONE", MANY, 0);
        assertThat(seen).extracting(Load::step).contains("WAIT", "CHECK", "DONE");
        assertThat(seen).filteredOn(load -> load.step().equals("CHECK")).extracting(Load::whole).containsOnly(MANY);
        // The draft was begun, the file given, read, checked and kept.
        await().atMost(LIMIT).until(() -> Collections.frequency(news, String.valueOf(draft.id())) >= 5);
        assertThat(standing(first, percent)).as("nothing is changed yet").isZero();

        Release submitted = drafts.submit(draft.id(), draft.version() + 1, KIM);
        database.part(Releases.class).release(submitted.id(), submitted.version(), submitted.rowsHash(), LEE);

        assertThat(standing(first, percent)).isEqualTo(MANY);
        assertThat(database.jdbc.sql("select count(*) from tariff.duty_rates where release = ?").param(draft.id())
                .query(Integer.class).single()).isEqualTo(MANY);
        assertThat(database.part(GovernedTables.class).overlaps()).isZero();
    }

    @Test
    void aNoticeOfOneTaxEndsWhatItLeavesOutAndFormerDaysStandAsTheyStood() throws Exception {
        database.jdbc.sql("""
                insert into tariff.internal_taxes (code_prefix, tax, ad_valorem, valid_from, article, source) values
                    (null, 'VAT', 10, '2013-07-01', 'VAT Act Art. 30', 'trial'),
                    ('0201', 'VAT', 0, '2013-07-01', 'VAT Act Art. 27 no. 1', 'trial'),
                    ('0203', 'VAT', 0, '2013-07-01', 'VAT Act Art. 27 no. 1', 'trial'),
                    ('8703', 'IND', 5, '2013-07-01', 'Individual Consumption Tax Act Art. 1', 'trial')
                """).update();
        LocalDate first = LocalDate.of(2027, 1, 4);
        List<String> before = taxes(first.minusDays(1));
        assertThat(before).hasSize(4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        database.part(TableExport.class).write(TAXES, first, Format.CSV, out);
        String notice = out.toString(UTF_8).lines().filter(line -> !line.contains("0203") && !line.contains("IND"))
                .map(line -> line.contains("0201") ? line.replace("2013-07-01", first.toString()).replace("27 no. 1", "26(1)") : line)
                .collect(Collectors.joining("\n"));

        ReleaseDrafts drafts = database.part(ReleaseDrafts.class);
        Release draft = drafts.begin(TAXES, "Value added tax of 2027", "VAT Act", KIM);
        TableFiles files = database.part(TableFiles.class);
        files.load(draft.id(), "vat.csv", new ByteArrayInputStream(notice.getBytes(UTF_8)), true, KIM);
        await().atMost(LIMIT).until(() -> files.progress(draft.id(), KIM).orElseThrow().step(), "DONE"::equals);
        Release submitted = drafts.submit(draft.id(), draft.version() + 1, KIM);
        assertThat(database.part(Releases.class).rows(draft.id(), 0, 9, LEE)).extracting(ReleaseRow::key, ReleaseRow::act)
                .containsExactlyInAnyOrder(tuple(" |  | VAT", ReleaseRow.Act.SAME), tuple(" | 0201 | VAT", ReleaseRow.Act.SET),
                        tuple(" | 0203 | VAT", ReleaseRow.Act.END));
        database.part(Releases.class).release(submitted.id(), submitted.version(), submitted.rowsHash(), LEE);

        assertThat(taxes(first.minusDays(1))).isEqualTo(before);
        assertThat(taxes(first)).containsExactly("0201 VAT 0 VAT Act Art. 26(1)",
                "8703 IND 5 Individual Consumption Tax Act Art. 1", "all VAT 10 VAT Act Art. 30");
    }

    private static List<String> taxes(LocalDate day) {
        return database.jdbc.sql("""
                select concat_ws(' ', coalesce(code_prefix, 'all'), tax, ad_valorem, article) from tariff.internal_taxes
                where valid_from <= :day and coalesce(valid_to, 'infinity') >= :day order by 1
                """).param("day", day).query(String.class).list();
    }

    private static int standing(LocalDate day, int percent) {
        return database.jdbc.sql("""
                select count(*) from tariff.duty_rates where daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                    and ad_valorem = :percent and article = 'Decree no. 1, annex'
                """).param("day", day).param("percent", percent).query(Integer.class).single();
    }

    private static String code(int number) {
        return "01%08d".formatted(number);
    }

    private static byte[] csv(LocalDate first, int percent) {
        return (String.join(",", HEADER) + "\r\n" + IntStream.rangeClosed(1, MANY).mapToObj(i -> "HSK," + code(i) + ",A,,"
                + percent + ",,," + first + ",,\"Decree no. 1, annex\"\r\n").collect(Collectors.joining())).getBytes(UTF_8);
    }

    private static byte[] xlsx(LocalDate first, int percent) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100); var out = new ByteArrayOutputStream()) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            SXSSFSheet sheet = book.createSheet();
            Row header = sheet.createRow(0);
            for (int i = 0; i < HEADER.size(); i++) {
                header.createCell(i).setCellValue(HEADER.get(i));
            }
            for (int i = 1; i <= MANY; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("HSK");
                row.createCell(1).setCellValue(code(i));
                row.createCell(2).setCellValue("A");
                row.createCell(4).setCellValue(percent);
                Cell from = row.createCell(7);
                from.setCellValue(first);
                from.setCellStyle(day);
                row.createCell(9).setCellValue("Decree no. 1, annex");
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
