package org.openpass.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.declaration.model.CustomsValuation;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.DeclarationRules;
import org.openpass.declaration.model.ReferenceLookup;
import org.openpass.gateway.wco.SharedSamples;
import org.openpass.gateway.wco.WcoDeclarations;
import org.openpass.gateway.wco.WcoReading;
import org.openpass.gateway.xml.SecureXml;
import org.openpass.gateway.xml.XmlRefused;
import org.openpass.tariff.model.Rounding;
import org.openpass.tariff.model.TaxLaw;
import org.openpass.terms.Home;
import org.openpass.terms.Homes;

/** The published messages of the United Kingdom, valued and assessed by its profile in the same program as Korea's. */
class GbAssessmentIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Home GB = Homes.of("GB");
    /** Most messages are something else; each is read by another test. */
    private static final Pattern IMPORT = Pattern.compile("TypeCode>IM[A-Z]<");
    private static final Map<String, BigDecimal> RATES = Map.of("GBP", BigDecimal.ONE, "USD", new BigDecimal("0.79"),
            "EUR", new BigDecimal("0.86"));

    @Test
    void eachImportIsValuedAndTaxedInPounds() throws Exception {
        try (TariffDatabase database = new TariffDatabase(new TaxLaw(GB, new Rounding(1, 1), BigDecimal.ONE))) {
            assertThat(((TariffLoader) database.loading).loadSample("GB")).allSatisfy(report ->
                    assertThat(report.outcome()).as("%s", report).isEqualTo(LoadReport.Outcome.LOADED));
            List<DeclarationDocument> imports = imports(database.tariff);
            assertThat(imports).hasSizeGreaterThanOrEqualTo(100);

            for (DeclarationDocument document : imports) {
                AssessmentRequest request = request(document);
                adds(request, database.tariff.assess(request));
            }
            assertThat(database.tariff.commodity("2208301000", DAY)).as("a Korean code").isEmpty();
        }
    }

    private static void adds(AssessmentRequest request, Assessment assessment) {
        assertThat(assessment.lines()).hasSameSizeAs(request.lines());
        long ofLines = assessment.lines().stream().flatMap(line -> line.taxes().stream()).mapToLong(TaxLine::amount).sum();
        assertThat(assessment.payable()).as("pence").isEqualTo(ofLines).isEqualTo(assessment.sumOfLines());
        assertThat(assessment.rounding()).isZero();
        assertThat(assessment.totals().getFirst().tax()).isEqualTo(Tax.CUD);
        assertThat(assessment.totals().getLast().tax()).isEqualTo(Tax.VAT);
        for (LineAssessment line : assessment.lines()) {
            assertThat(line.taxes()).extracting(TaxLine::tax).isSubsetOf(Tax.CUD, Tax.IND, Tax.ACT, Tax.VAT);
            assertThat(line.taxes()).extracting(TaxLine::baseUnit).containsOnly("GBP");
            long beforeVat = line.customsValue() + line.taxes().stream().filter(tax -> tax.tax() != Tax.VAT)
                    .mapToLong(TaxLine::amount).sum();
            TaxLine vat = line.taxes().getLast();
            assertThat(vat.base()).isEqualByComparingTo(BigDecimal.valueOf(beforeVat, 2));
            assertThat(vat.amount()).isEqualTo(line.commodity().code().startsWith("49") ? 0
                    : BigDecimal.valueOf(beforeVat).divide(BigDecimal.valueOf(5), 0, RoundingMode.DOWN).longValueExact());
        }
    }

    private static AssessmentRequest request(DeclarationDocument document) {
        List<Long> values = new CustomsValuation(currency -> RATES.getOrDefault(currency, new BigDecimal("0.5")), GB, 1)
                .valuesOf(document);
        List<AssessmentRequest.Line> lines = new ArrayList<>();
        for (Line line : document.lines()) {
            lines.add(new AssessmentRequest.Line(line.number(), line.hsCode(), line.origin(), values.get(lines.size()),
                    line.quantity(), line.unit(), line.netWeight(), line.alcoholByVolume(), null, null));
        }
        return new AssessmentRequest(DAY, lines);
    }

    /** What the reader reads without a finding. */
    private static List<DeclarationDocument> imports(TariffApi tariff) {
        WcoDeclarations door = new WcoDeclarations(new SecureXml(), new DeclarationRules(
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), GB.zone())));
        List<DeclarationDocument> imports = new ArrayList<>();
        Known known = new Known(tariff, new HashMap<>());
        for (Path message : SharedSamples.messages()) {
            byte[] text = SharedSamples.read(message);
            if (!IMPORT.matcher(new String(text, StandardCharsets.UTF_8)).find()) {
                continue;
            }
            try {
                WcoReading reading = door.read(text);
                if (door.check(reading, known).isEmpty()) {
                    imports.add(reading.document());
                }
            } catch (XmlRefused other) {
                // No import declaration; PublishedMessagesTest counts them.
            }
        }
        return imports;
    }

    /** Of codes only those of the tariff matter here. */
    private record Known(TariffApi tariff, Map<String, Boolean> codes) implements ReferenceLookup {
        @Override
        public boolean country(String code, LocalDate on) {
            return code.matches("[A-Z]{2}");
        }

        @Override
        public boolean currency(String code, LocalDate on) {
            return code.matches("[A-Z]{3}");
        }

        @Override
        public boolean commodity(String hsCode, LocalDate on) {
            return codes.computeIfAbsent(hsCode, code -> tariff.commodity(code, on).isPresent());
        }

        @Override
        public boolean office(String code, LocalDate on) {
            return true;
        }

        /** Lists of codes are each country's own. */
        @Override
        public boolean coded(Coded list, String code, LocalDate on) {
            return true;
        }
    }
}
