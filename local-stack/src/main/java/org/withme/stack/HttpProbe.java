package org.withme.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** One quick question: does this address answer 200? */
final class HttpProbe {

    private static final int LIMIT_MILLIS = 2000;

    private HttpProbe() {}

    static boolean isOk(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
