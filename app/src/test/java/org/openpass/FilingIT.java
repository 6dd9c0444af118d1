package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** Filing by JSON, from the document to acceptance. */
@OpenPassTest
class FilingIT {

    @Autowired
    SampleData samples;

    @Test
    void aValidDeclarationIsReceivedAndAcceptedByItself() {
        Filer filer = samples.filer();

        Answer receipt = filer.api().file(filer.draft()).mustBe(202);

        String number = receipt.text("/declarationNumber");
        assertThat(number).matches("[0-9A-Z]{5}\\d{8}[0-9A-Z]").startsWith(filer.declarantCode());
        assertThat(receipt.text("/caseNumber")).startsWith("IM");
        assertThat(receipt.text("/status")).isEqualTo("RECEIVED");
        assertThat(receipt.text("/statusLabel/ko")).isNotBlank();
        assertThat(receipt.header("Location")).isEqualTo(receipt.text("/links/self")).endsWith(number);
        assertThat(filer.api().awaitStatus(number, "ACCEPTED").text("/lane")).isEqualTo("STRAIGHT_THROUGH");
    }
}
