package org.openpass.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The templates of letters that ship become rows at the first start; what was released since then stays as it is. */
@Component
@Order(3)
class ShippedLetters implements ApplicationRunner {

    private static final String FILES = "classpath*:letters/*.yaml";

    private final LetterTemplates templates;
    private final JsonMapper json;

    ShippedLetters(LetterTemplates templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            try (InputStream text = file.getInputStream()) {
                Map<String, Object> written = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
                templates.ship(json.convertValue(written, LetterTemplate.class));
            }
        }
    }
}
