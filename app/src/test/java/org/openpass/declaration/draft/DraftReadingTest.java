package org.openpass.declaration.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Requirement;
import org.openpass.declaration.model.FieldError;

/** What was typed, as a document. */
class DraftReadingTest {

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        DraftReading reading = DraftReading.of(new DraftContent(Map.of("currency", "USD", "invoiceAmount", "1,234.50",
                "freight.amount", "100", "declaredTax", "26,661,810", "collectionForm", "MONTHLY"),
                List.of(Map.of("hsCode", "2208.30-1000", "amount", " 12,000 ", "packages", "3"))));

        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.document().invoiceAmount()).isEqualTo("1234.50");
        assertThat(reading.document().freight()).isEqualTo(new Charge(new BigDecimal("100"), "USD"));
        assertThat(reading.document().declaredTax()).isEqualTo(26_661_810);
        assertThat(reading.document().collectionForm()).isEqualTo(CollectionForm.MONTHLY);
        assertThat(reading.document().lines().getFirst().hsCode()).isEqualTo("2208301000");
        assertThat(reading.document().lines().getFirst().amount()).isEqualTo("12000");
    }

    @Test
    void whatIsNoNumberIsNamedWithItsField() {
        DraftReading reading = DraftReading.of(new DraftContent(Map.of("totalPackages", "three", "declaredTax", "1.5"),
                List.of(Map.of(), Map.of("amount", "12x", "netWeight", "1e9"))));

        assertThat(reading.unreadable()).extracting(FieldError::field)
                .containsExactlyInAnyOrder("totalPackages", "declaredTax", "lines[1].netWeight", "lines[1].amount");
        assertThat(reading.document().totalPackages()).isNull();
    }

    @Test
    void blankFieldsSayNothing() {
        DraftReading reading = DraftReading.of(new DraftContent(Map.of("reference", "  ", "importer.id", ""), List.of()));

        assertThat(reading.document().reference()).isNull();
        assertThat(reading.document().importer()).isNull();
        assertThat(reading.document().freight()).isNull();
    }

    @Test
    void lawsAreInTheOrderOfTheirCodes() {
        Map<String, String> line = Map.of("requirements.71.exemptionReason", "A", "requirements.05.approvalNumber", "S-1",
                "requirements.13.approvalNumber", " ");

        assertThat(DraftReading.of(new DraftContent(Map.of(), List.of(line))).document().lines().getFirst()
                .requirements()).containsExactly(new Requirement("05", "S-1", null), new Requirement("71", null, "A"));
    }
}
