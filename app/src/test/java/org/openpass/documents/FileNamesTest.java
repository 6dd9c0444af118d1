package org.openpass.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "invoice.pdf, invoice.pdf",
        "'C:\\scans\\송품장 1.pdf', 송품장 1.pdf",
        "../../etc/passwd, passwd",
        "'a<b>:\"c|d?.png', a_b___c_d_.png",
        "...., document",
        "'  ', document",
    })
    void namesAreMadeSafe(String sent, String tidy) {
        assertThat(FileNames.tidy(sent)).isEqualTo(tidy);
    }

    @Test
    void marksThatTurnTheNameAroundAreTakenOut() {
        assertThat(FileNames.tidy("photo\u202Egnp.exe")).isEqualTo("photognp.exe");
    }

    @Test
    void decomposedKoreanIsComposed() {
        assertThat(FileNames.tidy("\u1109\u1161.pdf")).isEqualTo("\uC0AC.pdf");
    }

    @Test
    void longNamesKeepTheirExtension() {
        assertThat(FileNames.tidy("가".repeat(300) + ".pdf")).hasSize(100).endsWith(".pdf");
    }

    @Test
    void theExtensionIsThatOfTheContent() {
        assertThat(FileType.PDF.named("invoice.PDF")).isEqualTo("invoice.PDF");
        assertThat(FileType.PDF.named("invoice.exe")).isEqualTo("invoice.exe.pdf");
        assertThat(FileType.JPEG.named("box.jpeg")).isEqualTo("box.jpeg");
    }

    @Test
    void nothingIsTakenThatOnlyClaimsToBeAPicture() {
        assertThat(FileType.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes())).isEmpty();
        assertThat(FileType.of("<html><script>alert(1)</script>".getBytes())).isEmpty();
        assertThat(FileType.of(new byte[] {'M', 'Z', 0, 0})).isEmpty();
    }
}
