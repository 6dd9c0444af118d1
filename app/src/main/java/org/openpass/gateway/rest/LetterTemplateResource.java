package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.mailbox.LetterTemplate;
import org.openpass.mailbox.LetterTemplates;
import org.openpass.terms.Labels.Label;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The templates from which officers write letters, kept by administrators. */
@RestController
@RequestMapping("/api/v1/admin/letter-templates")
@Tag(name = "Administration")
class LetterTemplateResource {

    /**
     * A template as it shall read; fields are named in double braces, what officers write as {@code text.<name>};
     * {@code fourEyes} is the role of a second person who lets such a letter go.
     */
    record Text(String kindOfCase, Label name, Label title, Label body, String article, Integer days,
            List<LetterTemplate.Asked> asks, Actor.Role fourEyes) {
    }

    private final LetterTemplates templates;

    LetterTemplateResource(LetterTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    @Operation(summary = "The templates of letters, each in its newest version")
    List<LetterTemplate> list() {
        return templates.all();
    }

    @PutMapping("/{id}")
    @Operation(summary = "Release a template, or its next version", description = "The same text again is the version "
            + "that there is.")
    @ApiResponse(responseCode = "200", description = "Released, now or before")
    @ApiResponse(responseCode = "422", description = "It names fields that its kind of case does not have "
            + "(letter.unknownField), cannot be read (letter.unreadable), or lacks something (letter.incomplete)")
    LetterTemplate release(@PathVariable String id, @RequestBody Text text) {
        return templates.release(new LetterTemplate(id, 1, text.kindOfCase(), text.name(), text.title(), text.body(),
                text.article(), text.days(), text.asks(), text.fourEyes()), CurrentActor.require());
    }
}
