package dev.handfast.examples.java;

import android.content.Context;
import dev.handfast.Handfast;
import dev.handfast.StatusListenerHandle;
import dev.handfast.UserCreationException;
import dev.handfast.UserCreationOptions;
import dev.handfast.android.HandfastAndroid;
import java.util.function.Consumer;

final class JavaGuide {
    // ANCHOR: java
    static void signIn(Context context, String code, Consumer<String> show) {
        Handfast handfast = HandfastAndroid.getInstance(context);
        handfast.getOperations()
            .createUser(new UserCreationOptions(code))
            .addOnSuccessListener(user -> show.accept("signed in as " + user.getUserId()))
            .addOnFailureListener(failure -> {
                if (failure instanceof UserCreationException refused) {
                    show.accept(refused.getReason() + ": " + refused.getDetails());
                }
            });
    }
    // ANCHOR_END: java

    // ANCHOR: java_listen
    static StatusListenerHandle listen(Handfast handfast, Consumer<String> show) throws Exception {
        return handfast.addStatusListener(change -> show.accept(change.toString()));
    }
    // ANCHOR_END: java_listen

    private JavaGuide() {}
}
