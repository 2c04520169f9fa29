package dev.handfast.example

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Button
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation

/** Where the platform and the backend are, and who signs in. */
@Composable
fun SignInForm(isEnabled: Boolean, signIn: SignIn) {
    var platform by rememberSaveable { mutableStateOf(SignIn.USUAL_PLATFORM) }
    var backend by rememberSaveable { mutableStateOf(SignIn.USUAL_BACKEND) }
    var name by rememberSaveable { mutableStateOf("carol") }
    // A password is not kept in what the system saves of the screen.
    var password by remember { mutableStateOf("") }
    Field(stringResource(R.string.platform), platform, isEnabled) { platform = it }
    Field(stringResource(R.string.backend), backend, isEnabled) { backend = it }
    Field(stringResource(R.string.name), name, isEnabled) { name = it }
    Field(stringResource(R.string.password), password, isEnabled, isSecret = true) { password = it }
    Button(
        onClick = {
            signIn.signIn(platform.trim(), Backend(backend.trim()), Person(name.trim(), password))
            password = ""
        },
        enabled = isEnabled && listOf(platform, backend, name, password).none(String::isBlank),
    ) {
        Text(stringResource(R.string.sign_in))
    }
}

@Composable
private fun Field(
    label: String,
    value: String,
    isEnabled: Boolean,
    isSecret: Boolean = false,
    onChange: (String) -> Unit,
) {
    OutlinedTextField(
        value = value,
        onValueChange = onChange,
        modifier = Modifier.fillMaxWidth(),
        enabled = isEnabled,
        label = { Text(label) },
        singleLine = true,
        visualTransformation = if (isSecret) PasswordVisualTransformation() else VisualTransformation.None,
    )
}
