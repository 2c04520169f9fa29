package dev.handfast.example

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Button
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp

/** A form to sign in, or who is signed in. */
@Composable
fun SignInScreen(state: SignInState, signIn: SignIn) {
    Scaffold { inside ->
        Column(
            modifier = Modifier
                .padding(inside)
                .padding(16.dp)
                .verticalScroll(rememberScrollState()),
            verticalArrangement = Arrangement.spacedBy(12.dp),
        ) {
            Text(stringResource(R.string.app_name), style = MaterialTheme.typography.headlineMedium)
            if (state.isSignedIn) {
                Facts(state)
            } else {
                SignInForm(isEnabled = !state.isBusy, signIn)
            }
            Buttons(state, signIn)
            Progress(state)
            Heard(state.heard)
        }
    }
}

@Composable
private fun Facts(state: SignInState) {
    Fact(stringResource(R.string.user), state.userId)
    Fact(stringResource(R.string.install), state.installState?.name?.lowercase())
    Fact(stringResource(R.string.reason), state.reason)
    Fact(stringResource(R.string.token_end), state.tokenEnd?.let(::inWords))
}

@Composable
private fun Fact(name: String, value: String?) {
    if (value == null) {
        return
    }
    Column {
        Text(name, style = MaterialTheme.typography.labelMedium)
        Text(value)
    }
}

@Composable
private fun Buttons(state: SignInState, signIn: SignIn) {
    Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
        Button(onClick = signIn::refresh, enabled = state.isSignedIn && !state.isBusy) {
            Text(stringResource(R.string.refresh))
        }
        OutlinedButton(onClick = { signIn.reset() }, enabled = !state.isBusy) {
            Text(stringResource(R.string.reset))
        }
    }
}

@Composable
private fun Progress(state: SignInState) {
    val colors = MaterialTheme.colorScheme
    if (state.isBusy) {
        LinearProgressIndicator(Modifier.fillMaxWidth())
    }
    if (state.message.isNotEmpty()) {
        Text(state.message, color = if (state.isFailure) colors.error else colors.onBackground)
    }
}

@Composable
private fun Heard(changes: List<String>) {
    if (changes.isEmpty()) {
        return
    }
    Text(stringResource(R.string.heard), style = MaterialTheme.typography.labelMedium)
    for (change in changes) {
        Text(change)
    }
}
