package org.openpass.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openpass.access.Parties;
import org.openpass.casework.CaseFile;
import org.openpass.mailbox.LetterFields;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** What letters about an import declaration may name; nothing that its parties may not know. */
@Component
class DeclarationLetterFields implements LetterFields {

    private final Declarations declarations;
    private final Parties parties;

    DeclarationLetterFields(Declarations declarations, Parties parties) {
        this.declarations = declarations;
        this.parties = parties;
    }

    @Override
    public String kind() {
        return Filing.KIND;
    }

    @Override
    public Set<String> names() {
        return Set.of("declarationNumber", "declarant", "importer", "billOfLading", "filedOn", "acceptedOn");
    }

    @Override
    public Map<String, String> of(CaseFile file, Locale reader) {
        Declaration d = declarations.ofCase(file.number()).orElseThrow();
        Map<String, String> fields = new HashMap<>();
        fields.put("declarationNumber", d.number());
        fields.put("declarant", parties.get(d.declarantId()).name());
        fields.put("importer", parties.get(d.importerId()).name());
        fields.put("billOfLading", d.document().billOfLading());
        fields.put("filedOn", day(d.filedAt(), reader));
        fields.put("acceptedOn", day(d.acceptedAt(), reader));
        return fields;
    }

    private static String day(Instant at, Locale reader) {
        LocalDate day = at == null ? null : Seoul.day(at);
        return day == null ? "" : NoticeText.day(day, reader);
    }
}
