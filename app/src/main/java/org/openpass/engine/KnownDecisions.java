package org.openpass.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The decisions that processes may call: those that are packaged here. */
@Component
public class KnownDecisions {

    private final List<KnownDecision> all;

    KnownDecisions() {
        this.all = read();
    }

    /** Each with its newest tag. */
    public List<KnownDecision> all() {
        return all;
    }

    private static List<KnownDecision> read() {
        List<KnownDecision> found = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.dmn")) {
                try (InputStream dmn = file.getInputStream()) {
                    found.add(decision(dmn));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A packaged decision is no XML", e);
        }
        return List.copyOf(found);
    }

    private static KnownDecision decision(InputStream dmn) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(dmn);
        String id = null;
        String tag = null;
        String criteria = null;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "decision" -> id = xml.getAttributeValue(null, "id");
                    case "versionTag" -> tag = xml.getAttributeValue(null, "value");
                    case "criteria" -> criteria = xml.getAttributeValue(null, "kind");
                    default -> { }
                }
            }
        }
        return new KnownDecision(id, tag, criteria);
    }
}
