package org.openpass.workbench.declaration;

import org.openpass.workbench.CaseSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sections of the page of a declaration, and of a request to change one, beside those of any case. */
@Configuration(proxyBeanMethods = false)
class DeclarationTabs {

    @Bean
    CaseSection changeTab(DeclarationPage page) {
        return new DeclarationTab("change", 10, page, c -> c.change().isPresent(),
                c -> new ChangeSection(c.change().orElseThrow(), c.codes()));
    }

    @Bean
    CaseSection linesTab(DeclarationPage page) {
        return new DeclarationTab("lines", 20, page, c -> true, c -> new LinesSection(c.declaration().document()));
    }

    @Bean
    CaseSection dutyTab(DeclarationPage page) {
        return new DeclarationTab("duty", 30, page, c -> true, DutySection::of);
    }

    @Bean
    CaseSection documentTab(DeclarationPage page) {
        return new DeclarationTab("document", 40, page, c -> true, DocumentSection::new);
    }

    @Bean
    CaseSection exchangeTab(DeclarationPage page) {
        return new DeclarationTab("exchange", 60, page, DeclarationPage.Content::exchanged, ExchangeSection::new);
    }

    @Bean
    CaseSection decisionTab(DeclarationPage page) {
        return new DeclarationTab("decision", 80, page, c -> !c.decisions().isEmpty(),
                c -> new DecisionSection(c.decisions()));
    }
}
