package org.openpass.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes as a model and is an attack on who reads it. */
class SafeXmlTest {

    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void isRefusedAtTheGate(String what, String code, byte[] file) {
        assertThat(refused(file).code()).isEqualTo(code);
    }

    static Stream<Arguments> isRefusedAtTheGate() {
        return Stream.of(
                Arguments.of("XXE", "doctype", xml("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>")),
                Arguments.of("a document type alone", "doctype", xml("<!DOCTYPE a><a/>")),
                Arguments.of("an external document type", "doctype", xml("<!DOCTYPE a SYSTEM \"a.dtd\"><a/>")),
                Arguments.of("parameter entities", "doctype",
                        xml("<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/hosts\"> %p;]><a/>")),
                Arguments.of("billion laughs", "doctype", xml("<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">"
                        + "<!ENTITY d \"&c;&c;\">]><a>&d;</a>")),
                Arguments.of("an entity of nothing", "entity", xml("<a>&e;</a>")),
                Arguments.of("an instruction", "instruction", xml("<?xml-stylesheet href=\"x.xsl\"?><a/>")),
                Arguments.of("UTF-16", "notUtf8", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>".getBytes(StandardCharsets.UTF_16)),
                Arguments.of("UTF-7", "notUtf8", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("the older Korean encoding", "notUtf8", "<a>관세</a>".getBytes(Charset.forName("EUC-KR"))),
                Arguments.of("XML 1.1", "noXml", "<?xml version=\"1.1\"?><a>&#1;</a>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("more than a megabyte", "tooLarge", xml("<a>" + " ".repeat(SafeXml.BYTES) + "</a>")),
                Arguments.of("a depth of 100,000", "tooDeep", xml("<a>".repeat(100_000))),
                Arguments.of("too many elements", "tooMany", xml("<a>" + "<b/>".repeat(SafeXml.ELEMENTS) + "</a>")),
                Arguments.of("a long attribute", "tooLong", xml("<a b=\"" + "x".repeat(10_001) + "\"/>")),
                Arguments.of("a long text", "tooLong", xml("<a>" + "x".repeat(10_001) + "</a>")),
                Arguments.of("a long text in parts", "tooLong", xml("<a>" + "x<b/>".repeat(10_001) + "</a>")),
                Arguments.of("many attributes", "tooManyAttributes", xml(many())),
                Arguments.of("a text that turns round", "direction", xml("<a name=\"paid\u202Eton\"/>")),
                Arguments.of("the same, by its number", "direction", xml("<a name=\"paid&#x202E;ton\"/>")),
                Arguments.of("no end", "noXml", xml("<a><b></a>")),
                Arguments.of("nothing", "noXml", new byte[0]),
                Arguments.of("no XML", "noXml", "{\"components\": []}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsFetched() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + door.getLocalPort() + "/x";
            refused(xml("<!DOCTYPE a SYSTEM \"" + address + "\"><a/>"));
            refused(xml("<!DOCTYPE a [<!ENTITY e SYSTEM \"" + address + "\">]><a>&e;</a>"));
            SafeXml.read(xml("<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x " + address + "\"/>"));
            door.setSoTimeout(50);
            assertThatThrownBy(door::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whatIsRefusedIsRefusedAtOnce() {
        String laughs = "<!DOCTYPE a [<!ENTITY l0 \"ha\">" + Stream.iterate(1, n -> n + 1).limit(30)
                .map(n -> "<!ENTITY l" + n + " \"" + ("&l" + (n - 1) + ";").repeat(10) + "\">").reduce("", String::concat)
                + "]><a>&l30;</a>";
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> refused(xml(laughs)));
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> refused(xml("<a>".repeat(340_000))));
    }

    @Test
    void whatIsFineIsReadAsItStands() {
        Xml root = SafeXml.read(xml("<a b=\"1 &lt; 2\">\n  <c>가<![CDATA[ & ]]>나</c>\n  <!-- no word --><c/>\n</a>"));
        assertThat(root.get("b")).isEqualTo("1 < 2");
        assertThat(root.children()).hasSize(2);
        assertThat(root.children().getFirst().text()).isEqualTo("가 & 나");
        assertThat(root.children().getFirst().line()).isEqualTo(3);
    }

    private static Refusal refused(byte[] file) {
        try {
            SafeXml.read(file);
        } catch (ModelRefused e) {
            return e.refusal();
        }
        throw new AssertionError("was read");
    }

    private static String many() {
        StringBuilder text = new StringBuilder("<a");
        for (int i = 0; i <= SafeXml.ATTRIBUTES; i++) {
            text.append(" a").append(i).append("=\"\"");
        }
        return text.append("/>").toString();
    }

    private static byte[] xml(String text) {
        return (BEGIN + text).getBytes(StandardCharsets.UTF_8);
    }
}
