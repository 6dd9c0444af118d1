package org.openpass.authoring.check;

import java.util.stream.Stream;

/** An article is named as law is cited here: A of the Act, D of the Decree, R of the Rules. */
final class Article implements Rule {

    private static final String CITED = "[A-Z]{1,3}[0-9]{1,4}(-[0-9]+)?(\\([0-9]+\\))*";

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> model.elements().forEach(element -> element.property("article")
                .filter(articles -> !Stream.of(articles.split(",")).map(String::strip).allMatch(one -> one.matches(CITED)))
                .ifPresent(articles -> found.error(file, element.id(), "article.cited", articles))));
    }
}
