package org.shubbak.hub;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version that Maven wrote into the jar.
final class HubVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Properties built = new Properties();
        try (InputStream in = HubVersion.class.getResourceAsStream("/META-INF/maven/org.shubbak/hub/pom.properties")) {
            if (in != null) {
                built.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the jar cannot be read", e);
        }
        return new String[] {"hub " + built.getProperty("version", "(from source)")};
    }
}
