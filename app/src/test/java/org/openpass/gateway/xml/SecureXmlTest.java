package org.openpass.gateway.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SecureXmlTest {

    private final SecureXml xml = new SecureXml();

    @Test
    void readsNamespacesLinesAndTextWithoutComments() {
        Document document = xml.parse("<a xmlns='urn:x'>\n<b>one<!-- and -->two</b></a>".getBytes(UTF_8));
        Element b = (Element) document.getDocumentElement().getFirstChild();
        assertThat(b.getNamespaceURI()).isEqualTo("urn:x");
        assertThat(b.getTextContent()).isEqualTo("onetwo");
        assertThat(SecureXml.line(b)).isEqualTo(2);
    }

    @Test
    void readsBothUnicodeEncodings() {
        String text = "<a>\uc218\uc785</a>";
        assertThat(xml.parse(("<?xml version='1.0' encoding='UTF-8'?>" + text).getBytes(UTF_8)).getDocumentElement()
                .getTextContent()).isEqualTo("\uc218\uc785");
        assertThat(xml.parse(("<?xml version='1.0' encoding='UTF-16'?>" + text).getBytes(UTF_16)).getDocumentElement()
                .getTextContent()).isEqualTo("\uc218\uc785");
    }

    @Test
    void readsAnyNumberOfPredefinedEntities() {
        String text = "<a>" + "&amp;&#x41;".repeat(20_000) + "</a>";
        assertThat(xml.parse(text.getBytes(UTF_8)).getDocumentElement().getTextContent()).hasSize(40_000);
    }

    @Test
    void refusesAnyDocumentType() {
        assertRefused("<!DOCTYPE a><a/>", "xml.doctype");
        assertRefused("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'><a/>", "xml.doctype");
    }

    @Test
    void refusesExternalEntitiesWithoutReadingThem(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        XmlRefused refused = refused("<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><a>&e;</a>");
        assertThat(refused.code()).isEqualTo("xml.doctype");
        assertThat(refused.getMessage()).doesNotContain("secret");
    }

    @Test
    void refusesAnEntityBomb() {
        String entities = IntStream.range(1, 12).mapToObj(i -> "<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining());
        assertRefused("<!DOCTYPE a [<!ENTITY e0 'ha'>" + entities + "]><a>&e11;</a>", "xml.doctype");
    }

    @Test
    void refusesTenThousandLevelsAndKeepsToHundred() {
        assertRefused("<a>".repeat(10_000) + "</a>".repeat(10_000), "xml.depth");
        assertRefused("<a>".repeat(101) + "</a>".repeat(101), "xml.depth");
        assertThat(xml.parse(("<a>".repeat(100) + "</a>".repeat(100)).getBytes(UTF_8))).isNotNull();
    }

    @Test
    void refusesTooManyElementsAttributesAndBytes() {
        SecureXml small = new SecureXml(new XmlLimits(100, 10, 5, 2));
        assertThat(refused(small, "<a><b/><b/><b/><b/><b/></a>".getBytes(UTF_8)).code()).isEqualTo("xml.elements");
        assertThat(refused(small, "<a x='1' y='2' z='3'/>".getBytes(UTF_8)).code()).isEqualTo("xml.attributes");
        assertThat(refused(small, (" ".repeat(100) + "<a/>").getBytes(UTF_8)).code()).isEqualTo("xml.size");
        String wide = "<a " + IntStream.range(0, 20_000).mapToObj(i -> "a" + i + "=''").collect(Collectors.joining(" ")) + "/>";
        assertThat(refused(wide).code()).isIn("xml.limit", "xml.attributes");
    }

    @Test
    void refusesBytesThatAreNotInTheDeclaredEncoding() {
        byte[] latin = "<?xml version='1.0' encoding='UTF-8'?><a>caf\u00e9</a>".getBytes(ISO_8859_1);
        assertThat(refused(xml, latin).code()).isEqualTo("xml.encoding");
        assertRefused("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "xml.encoding");
        assertRefused("<?xml version='1.0' encoding='EUC-KR'?><a/>", "xml.encoding");
        assertRefused("<?xml version='1.0' encoding='nonsense'?><a/>", "xml.encoding");
    }

    @Test
    void refusesWhatIsNotWellFormedWithLineAndColumn() {
        XmlRefused truncated = refused("<a>\n<b>");
        assertThat(truncated.code()).isEqualTo("xml.malformed");
        assertThat(truncated.getMessage()).startsWith("Line 2, column ");
        assertThat(truncated.mend()).isNotBlank();
        assertThat(truncated.error().in(Locale.KOREAN).message()).startsWith("2\ud589");
        assertRefused("", "xml.empty");
        assertRefused("{\"json\": true}", "xml.malformed");
        assertRefused("<a b='1' b='2'/>", "xml.malformed");
        assertRefused("<a>&undefined;</a>", "xml.malformed");
        assertRefused("<a>\u0001</a>", "xml.malformed");
    }

    @Test
    void refusesAPrefixWithoutNamespace() {
        assertRefused("<md:MetaData/>", "xml.namespace.unbound");
    }

    private void assertRefused(String text, String code) {
        assertThat(refused(text).code()).isEqualTo(code);
    }

    private XmlRefused refused(String text) {
        return refused(xml, text.getBytes(UTF_8));
    }

    private static XmlRefused refused(SecureXml xml, byte[] document) {
        return assertThatExceptionOfType(XmlRefused.class).isThrownBy(() -> xml.parse(document)).actual();
    }
}
