package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Filer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The certificate on the page of the case, and its verification by somebody without an account. */
class CertificateBrowserIT extends BrowserTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aBrokerSavesItAndAThirdPartyVerifiesIt() throws IOException {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        identifyBroker(filer);
        page.navigate("/cases/" + number);
        assertThat(heading(number)).isVisible();
        screen("certificate-case-en");
        mustBeAccessible();
        Download saved = page.waitForDownload(() -> link("Certificate (PDF)").click());
        assertThat(saved.suggestedFilename()).isEqualTo("import-declaration-" + number + "-01.pdf");
        assertThat(Files.readAllBytes(saved.path())).startsWith("%PDF-".getBytes());
        button("Sign out").click();
        assertThat(link("Sign in")).isVisible();

        page.navigate("/verify");
        assertThat(heading("Verify a certificate")).isVisible();
        mustBeAccessible();
        button("Verify").click();
        assertThat(page.getByText("Enter the certificate number").first()).isVisible();
        page.getByLabel("Certificate number").fill(number + "-01");
        button("Verify").click();
        assertThat(page).hasURL(Pattern.compile(".*/verify\\?number=" + number + "-01"));
        assertThat(heading("The certificate is genuine and holds")).isVisible();
        assertThat(page.getByText(filer.importerName())).not().isVisible();
        screen("verify-en");
        mustBeAccessible();

        String code = jdbc.sql("select verification_code from certificate.certificates where declaration_number = ?")
                .param(number).query(String.class).single();
        page.navigate("/verify?number=" + number + "-01&code=" + code + "&lang=ko");
        assertThat(heading("진본이며 유효한 신고필증입니다")).isVisible();
        assertThat(page.getByText(filer.importerName())).isVisible();
        screen("verify-ko");
        mustBeAccessible();

        page.navigate("/verify?number=" + number + "-07&lang=en");
        assertThat(heading("We cannot confirm " + number + "-07")).isVisible();
        screen("verify-unknown-en");
        mustBeAccessible();
    }
}
