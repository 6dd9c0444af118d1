package org.openpass.gateway.wco;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationRules;
import org.openpass.declaration.model.FieldError;
import org.openpass.declaration.model.ReferenceLookup;
import org.openpass.gateway.xml.SecureXml;
import org.openpass.gateway.xml.XmlRefused;

/** The door for import declarations in the XML of the WCO Data Model 3.6. Safe for use by many threads. */
public final class WcoDeclarations {

    private final SecureXml xml;
    private final DeclarationRules rules;
    private final WcoMapping mapping = new WcoMapping();
    private final WcoSchema schema = new WcoSchema();
    private final WcoDeclarationReader reader = new WcoDeclarationReader(mapping);

    /** Loads the mapping table and the schemas. */
    public WcoDeclarations(SecureXml xml, DeclarationRules rules) {
        this.xml = xml;
        this.rules = rules;
    }

    /**
     * Reads a message.
     *
     * @throws XmlRefused when it is not readable XML or not an original import declaration
     */
    public WcoReading read(byte[] message) {
        WcoMessage found = WcoMessage.of(xml.parse(message));
        List<FieldError> findings = schema.findings(found.metaData());
        WcoUnread unread = new WcoUnread();
        DeclarationDocument document = reader.read(found.declaration(), unread);
        return new WcoReading(document, findings, unread.errors(), unread.written());
    }

    /** Everything that is wrong with what was read, each error at its path in the message; empty when all is well. */
    public List<FieldError> check(WcoReading reading, ReferenceLookup lookup) {
        List<FieldError> errors = new ArrayList<>(reading.schema());
        Set<String> reported = new HashSet<>();
        reading.unreadable().forEach(error -> {
            reported.add(error.field());
            errors.add(error.at(mapping.locate(error.field())));
        });
        // a value that could not be read is null in the document: "is missing" would be a second, wrong reason
        rules.check(reading.document(), lookup).stream().filter(error -> !reported.contains(error.field()))
                .forEach(error -> errors.add(error.at(mapping.locate(error.field()))));
        return errors;
    }

    /** The error under the path that its field has in the message; a path stays as it is. */
    public FieldError located(FieldError error) {
        return error.field().startsWith("/") ? error : error.at(mapping.locate(error.field()));
    }
}
