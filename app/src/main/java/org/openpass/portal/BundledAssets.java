package org.openpass.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What the browser draws with. Its names never change, so browsers ask each time whether it has, by the content: dates
 * in reproducible jars are all the same. A weak tag, since a strong one would forbid to compress.
 */
@Configuration(proxyBeanMethods = false)
class BundledAssets implements WebMvcConfigurer {

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/openpass-ui/**").addResourceLocations("classpath:/META-INF/resources/openpass-ui/")
                .setCacheControl(CacheControl.noCache()).setUseLastModified(false).setEtagGenerator(this::tag);
    }

    private String tag(Resource asset) {
        return tags.computeIfAbsent(String.valueOf(asset.getFilename()), name -> {
            try (InputStream content = asset.getInputStream()) {
                return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
