package org.openpass.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a file of decisions says of each: its id, name, tag, and whether it is law or criteria of risk. */
final class DecisionHeads {

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private DecisionHeads() {
    }

    static List<ModelHead> of(byte[] dmn) {
        List<ModelHead> heads = new ArrayList<>();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(dmn));
            String id = null;
            String name = null;
            String tag = null;
            String criteria = null;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "decision" -> {
                            id = reader.getAttributeValue(null, "id");
                            name = reader.getAttributeValue(null, "name");
                            tag = null;
                            criteria = null;
                        }
                        case "versionTag" -> tag = reader.getAttributeValue(null, "value");
                        case "criteria" -> criteria = reader.getAttributeValue(null, "kind");
                        default -> { }
                    }
                } else if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals("decision")) {
                    heads.add(new ModelHead(ModelKind.DECISION, id, tag, new ModelTitle(name, null), criteria, Set.of()));
                }
            }
            return heads;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
