package org.openpass.declaration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openpass.access.Parties;
import org.openpass.casework.CaseFile;
import org.openpass.declaration.Change.Kind;
import org.openpass.mailbox.LetterFields;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * What letters about a request to withdraw or amend a declaration may name; nothing that its parties may not know. A template
 * for both kinds tells them apart by {@code withdrawal} and {@code amendment}, one of which is empty.
 */
@Component
class ChangeLetterFields implements LetterFields {

    private final ChangeRows changes;
    private final DeclarationCodes codes;
    private final Declarations declarations;
    private final Parties parties;

    ChangeLetterFields(ChangeRows changes, DeclarationCodes codes, Declarations declarations, Parties parties) {
        this.changes = changes;
        this.codes = codes;
        this.declarations = declarations;
        this.parties = parties;
    }

    @Override
    public String kind() {
        return Change.CASE;
    }

    @Override
    public Set<String> names() {
        return Set.of("requestNumber", "requestKind", "withdrawal", "amendment", "requestedOn", "reason", "explanation",
                "changedFields", "declarationNumber", "declarant", "importer", "billOfLading", "filedOn");
    }

    @Override
    public Map<String, String> of(CaseFile file, Locale reader) {
        Change c = changes.ofCase(file.number()).orElseThrow();
        Declaration d = declarations.find(c.declarationNumber()).orElseThrow();
        String kind = Labels.text("change." + c.kind(), reader);
        Map<String, String> fields = new HashMap<>();
        fields.put("requestNumber", c.number());
        fields.put("requestKind", kind);
        fields.put("withdrawal", c.kind() == Kind.WITHDRAWAL ? kind : "");
        fields.put("amendment", c.kind() == Kind.AMENDMENT ? kind : "");
        fields.put("requestedOn", NoticeText.day(Seoul.day(c.requestedAt()), reader));
        fields.put("reason", codes.reason(c).in(reader));
        fields.put("explanation", c.explanation());
        fields.put("changedFields", c.kind() == Kind.AMENDMENT ? String.valueOf(c.items().size()) : "");
        fields.put("declarationNumber", d.number());
        fields.put("declarant", parties.get(d.declarantId()).name());
        fields.put("importer", parties.get(d.importerId()).name());
        fields.put("billOfLading", d.document().billOfLading());
        fields.put("filedOn", NoticeText.day(Seoul.day(d.filedAt()), reader));
        return fields;
    }
}
